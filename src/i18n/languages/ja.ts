import type {CommonMessages} from '../messages.js';

export default {
  lang: 'ja',

  loading: '読み込み中…',
  failed: '映画を読み込めませんでした',
  'not-found': '映画が見つかりませんでした。',
  unavailable: '映画のデータに接続できませんでした。',
  timeout: '映画のデータの取得に時間がかかりすぎました。',
  invalid: '映画のデータを読み取れませんでした。',
  'no-id': '表示する映画がページに指定されていません。',
  'no-source': '映画データの取得元がページに指定されていません。',
  tryAgain: '再試行',

  rated: '{1}点満点中{0}点',
  ratedBy: '{1}点満点中{0}点、{2}',
  votes: {other: '{0}票'},
  certificate: 'レーティング: {0}',
  fullDetails: '詳細を見る',
  data: 'データ: {0}',
} satisfies CommonMessages;
