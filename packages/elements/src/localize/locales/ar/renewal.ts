import type { Translation } from '../../translations.ts';

/** Arabic words for when the questionnaire was renewed since the answers were given. */
const words: Translation<'renewal'> = {
  'renewal.title': 'جُدّد الاستبيان منذ أن بدأت',
  'renewal.file': 'جُدّد الاستبيان منذ إنشاء هذا الملف',
  'renewal.versions': 'من النسخة \u2068{{from}}\u2069 إلى النسخة \u2068{{to}}\u2069.',
  'renewal.carried_zero': 'لم تُنقل أي إجابة.',
  'renewal.carried_one': 'نُقلت إجابة واحدة.',
  'renewal.carried_two': 'نُقلت إجابتان.',
  'renewal.carried_few': 'نُقلت {{count}} إجابات.',
  'renewal.carried_many': 'نُقلت {{count}} إجابةً.',
  'renewal.carried_other': 'نُقلت {{count}} إجابة.',
  'renewal.revised': 'تغيّر معنى هذه الأسئلة. يُرجى مراجعة إجابتك:',
  'renewal.ok': 'حسنًا',
  'kept.title': 'إجابات لم تعد تُحتسب',
  'kept.text': 'لم تعد هذه الأسئلة في الاستبيان. تبقى إجاباتك محفوظة وترافق ملفاتك.',
  'kept.summary_zero': 'جميع الإجابات تُحتسب',
  'kept.summary_one': 'إجابة واحدة لم تعد تُحتسب',
  'kept.summary_two': 'إجابتان لم تعودا تُحتسبان',
  'kept.summary_few': '{{count}} إجابات لم تعد تُحتسب',
  'kept.summary_many': '{{count}} إجابةً لم تعد تُحتسب',
  'kept.summary_other': '{{count}} إجابة لم تعد تُحتسب',
  'kept.code': 'السؤال \u2068{{id}}\u2069',
  'kept.rung': 'المرتبة {{rung}}',
  'kept.figures': 'الأرقام: موجودة في ملف النتيجة',
  'kept.note': 'الملاحظة: \u2068{{note}}\u2069',
  'kept.evidence': 'الإثبات: \u2068{{evidence}}\u2069',
  'kept.now': 'يُسأل عنها الآن هكذا:',
  'kept.more': 'وغيرها: {{count}}',
};

export default words;
