import type {CommonMessages} from '../messages.js';

export default {
  lang: 'zh-Hans',

  loading: '正在加载…',
  failed: '无法加载这部影片',
  'not-found': '未找到该影片。',
  unavailable: '无法连接到影片数据。',
  timeout: '获取影片数据的时间过长。',
  invalid: '无法读取影片数据。',
  'no-id': '页面未指明要显示哪部影片。',
  'no-source': '页面未指明影片数据的来源。',
  tryAgain: '重试',

  rated: '评分 {0}，满分 {1}',
  ratedBy: '评分 {0}，满分 {1}，{2}',
  votes: {other: '{0} 人评分'},
  certificate: '分级：{0}',
  fullDetails: '查看详情',
  data: '数据来源：{0}',
} satisfies CommonMessages;
