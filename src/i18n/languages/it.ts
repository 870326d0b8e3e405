import type {CommonMessages} from '../messages.js';

export default {
  lang: 'it',

  loading: 'Caricamento…',
  failed: 'Impossibile caricare il film',
  'not-found': 'Il film non è stato trovato.',
  unavailable: 'I dati del film non sono raggiungibili.',
  timeout: 'I dati del film hanno impiegato troppo tempo ad arrivare.',
  invalid: 'I dati del film non sono leggibili.',
  'no-id': 'La pagina non indica quale film mostrare.',
  'no-source': 'La pagina non indica dove trovare i dati dei film.',
  tryAgain: 'Riprova',

  rated: 'Voto: {0} su {1}',
  ratedBy: 'Voto: {0} su {1}, {2}',
  votes: {one: '{0} voto', many: '{0} di voti', other: '{0} voti'},
  certificate: 'Classificazione: {0}',
  fullDetails: 'Scheda completa',
  data: 'Dati: {0}',
} satisfies CommonMessages;
