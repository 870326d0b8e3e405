import type {CommonMessages} from '../messages.js';

export default {
  lang: 'ar',

  loading: 'جارٍ التحميل…',
  failed: 'تعذّر تحميل هذا الفيلم',
  'not-found': 'لم يُعثر على الفيلم.',
  unavailable: 'تعذّر الوصول إلى بيانات الفيلم.',
  timeout: 'استغرق وصول بيانات الفيلم وقتًا أطول من اللازم.',
  invalid: 'تعذّرت قراءة بيانات الفيلم.',
  'no-id': 'لا تحدد الصفحة الفيلم المطلوب عرضه.',
  'no-source': 'لا تحدد الصفحة مصدر بيانات الأفلام.',
  tryAgain: 'إعادة المحاولة',

  rated: 'التقييم {0} من {1}',
  ratedBy: 'التقييم {0} من {1}، {2}',
  votes: {
    zero: 'لا أصوات',
    one: 'صوت واحد',
    two: 'صوتان',
    few: '{0} أصوات',
    many: '{0} صوتًا',
    other: '{0} صوت',
  },
  certificate: 'التصنيف: \u2068{0}\u2069',
  fullDetails: 'كل التفاصيل',
  data: 'البيانات: \u2068{0}\u2069',
} satisfies CommonMessages;
