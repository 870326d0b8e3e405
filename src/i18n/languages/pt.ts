import type {CommonMessages} from '../messages.js';

export default {
  lang: 'pt',

  loading: 'Carregando…',
  failed: 'Não foi possível carregar este filme',
  'not-found': 'O filme não foi encontrado.',
  unavailable: 'Não foi possível acessar os dados do filme.',
  timeout: 'Os dados do filme demoraram demais para chegar.',
  invalid: 'Não foi possível ler os dados do filme.',
  'no-id': 'A página não indica qual filme mostrar.',
  'no-source': 'A página não indica onde encontrar os dados dos filmes.',
  tryAgain: 'Tentar novamente',

  rated: 'Nota: {0} de {1}',
  ratedBy: 'Nota: {0} de {1} com {2}',
  votes: {one: '{0} voto', many: '{0} de votos', other: '{0} votos'},
  certificate: 'Classificação: {0}',
  fullDetails: 'Ficha completa',
  data: 'Dados: {0}',
} satisfies CommonMessages;
