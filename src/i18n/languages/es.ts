import type {CommonMessages} from '../messages.js';

export default {
  lang: 'es',

  loading: 'Cargando…',
  failed: 'No se ha podido cargar la película',
  'not-found': 'No se ha encontrado la película.',
  unavailable: 'No se ha podido acceder a los datos de la película.',
  timeout: 'Los datos de la película han tardado demasiado en llegar.',
  invalid: 'No se han podido leer los datos de la película.',
  'no-id': 'La página no indica qué película mostrar.',
  'no-source': 'La página no indica dónde encontrar los datos de las películas.',
  tryAgain: 'Reintentar',

  rated: 'Puntuación: {0} de {1}',
  ratedBy: 'Puntuación: {0} de {1} con {2}',
  votes: {one: '{0} voto', many: '{0} de votos', other: '{0} votos'},
  certificate: 'Clasificación: {0}',
  fullDetails: 'Ficha completa',
  data: 'Datos: {0}',
} satisfies CommonMessages;
