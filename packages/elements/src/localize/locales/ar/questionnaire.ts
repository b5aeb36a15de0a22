import type { Translation } from '../../translations.ts';

/** Arabic words of the questions themselves. Terms, numbers and signs: see the notes in docs/localisation.md. */
const words: Translation<'questionnaire'> = {
  'page.position': 'السؤال {{first}} من {{total}}',
  'page.positions': 'الأسئلة من {{first}} إلى {{last}}، من أصل {{total}}',
  'page.optional_zero': '(ليس بينها رقم)',
  'page.optional_one': '(أحدها رقم: يمكنك تركه فارغًا)',
  'page.optional_two': '(اثنان منها رقمان: يمكنك تركهما فارغين)',
  'page.optional_few': '({{count}} منها أرقام: يمكنك تركها فارغة)',
  'page.optional_many': '({{count}} منها أرقام: يمكنك تركها فارغة)',
  'page.optional_other': '({{count}} منها أرقام: يمكنك تركها فارغة)',
  'page.previous': 'السابق',
  'page.next': 'التالي',
  'page.review': 'الانتقال إلى النظرة العامة',
  'item.number': 'السؤال {{number}}',
  'item.special': 'ألا تناسبك أي من هذه الإجابات؟',
  'item.specialFigure': 'ألا يمكنك إعطاء هذا الرقم؟',
  'item.notApplicable': 'لا ينطبق',
  'item.unknown': 'لا أعرف',
  'item.clear': 'مسح إجابتي',
  'item.cleared': 'مُسحت إجابتك.',
  'item.setAside': 'ما أدخلته لا يُحتسب الآن. بعد مسح إجابتك يُحتسب من جديد.',
  'item.restored': 'إجابتك السابقة تُحتسب من جديد.',
  'item.remarks': 'إضافة ملاحظة أو إثبات',
  'item.remarksFilled': 'الملاحظة والإثباتات ({{count}})',
  'item.caution': 'يُرجى الانتباه:',
  'indicator.optional': 'رقم (يمكنك تركه فارغًا)',
  'save.off': 'هذه الصفحة لا تحفظ إجاباتك.',
  'save.idle': 'نحفظ إجاباتك أثناء التعبئة.',
  'save.saving': 'جارٍ الحفظ…',
  'save.device': 'محفوظ على هذا الجهاز',
  'save.tab': 'محفوظ إلى حين إغلاق علامة التبويب هذه',
  'save.elsewhere': 'محفوظ',
  'save.failed': 'لم يُحفظ',
};

export default words;
