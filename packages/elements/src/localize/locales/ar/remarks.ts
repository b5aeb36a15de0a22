import type { Translation } from '../../translations.ts';

const words: Translation<'remarks'> = {
  'item.reason': 'لماذا لا ينطبق هذا؟',
  'item.reasonHint': 'تكفي جملة واحدة. بها يعرف من يقرأ التقرير لماذا لا يُحتسب هذا. يُرجى عدم كتابة أسماء أشخاص.',
  'item.reasonExample': 'مثال: \u2068{{example}}\u2069',
  'item.reasonMissing': 'يُرجى كتابة السبب باختصار. بدون سبب يبقى هذا السؤال مفتوحًا.',
  'remarks.note': 'الملاحظة',
  'remarks.noteHint': 'ما الذي يفيد فريق العمل أن يعرفه؟ يُرجى عدم كتابة أسماء أشخاص.',
  'remarks.cut': 'الحد الأقصى للنص هنا من الأحرف: {{most}}. لم يُحفظ ما زاد على ذلك. يمكنك وضعه في ملف خاص بك.',
  'remarks.evidence': 'الإثبات',
  'remarks.evidenceHint': 'مثال:',
  'remarks.label': 'ما هو؟',
  'remarks.labelHint': 'عنوان، بدون أسماء أشخاص.',
  'remarks.url': 'الرابط (إن وُجد)',
  'remarks.urlHint': 'يبدأ بـ \u2066https://\u2069. لا يمكن رفع ملفات هنا.',
  'remarks.urlWrong': 'لا يمكننا فتح هذا كرابط. يُرجى البدء بـ \u2066https://\u2069 أو ترك الخانة فارغة.',
  'remarks.urlCompleted': 'أضفنا \u2066https://\u2069 إلى بداية رابطك. يُرجى التحقق من صحته.',
  'remarks.add': 'إضافة إثبات',
  'remarks.remove': 'إزالة هذا الإثبات',
  'item.none': 'لا شيء من هذه',
  'item.checklistHint': 'يُرجى تحديد كل ما هو صحيح.',
  'text.label': 'إجابتك',
  'text.hint': 'يُرجى عدم كتابة أسماء أشخاص.',
};

export default words;
