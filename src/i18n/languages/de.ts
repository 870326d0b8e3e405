import type {CommonMessages} from '../messages.js';

export default {
  lang: 'de',

  loading: 'Wird geladen …',
  failed: 'Der Film konnte nicht geladen werden',
  'not-found': 'Der Film wurde nicht gefunden.',
  unavailable: 'Die Filmdaten sind nicht erreichbar.',
  timeout: 'Die Filmdaten haben zu lange auf sich warten lassen.',
  invalid: 'Die Filmdaten sind nicht lesbar.',
  'no-id': 'Die Seite gibt nicht an, welcher Film gezeigt werden soll.',
  'no-source': 'Die Seite gibt nicht an, woher die Filmdaten kommen.',
  tryAgain: 'Erneut versuchen',

  rated: 'Bewertung: {0} von {1}',
  ratedBy: 'Bewertung: {0} von {1} bei {2}',
  votes: {one: '{0} Stimme', other: '{0} Stimmen'},
  certificate: 'Freigabe: {0}',
  fullDetails: 'Alle Details',
  data: 'Daten: {0}',
} satisfies CommonMessages;
