import type {CommonMessages} from '../messages.js';

export default {
  lang: 'fr',

  loading: 'Chargement…',
  failed: 'Impossible de charger ce film',
  'not-found': 'Le film est introuvable.',
  unavailable: 'Les données du film sont inaccessibles.',
  timeout: 'Les données du film ont mis trop de temps à arriver.',
  invalid: 'Les données du film sont illisibles.',
  'no-id': 'La page ne précise pas quel film afficher.',
  'no-source': 'La page ne précise pas où trouver les données des films.',
  tryAgain: 'Réessayer',

  rated: 'Note\u00a0: {0} sur {1}',
  ratedBy: 'Note\u00a0: {0} sur {1}, {2}',
  votes: {one: '{0} vote', many: '{0} de votes', other: '{0} votes'},
  certificate: 'Classification\u00a0: {0}',
  fullDetails: 'Fiche complète',
  data: 'Données\u00a0: {0}',
} satisfies CommonMessages;
