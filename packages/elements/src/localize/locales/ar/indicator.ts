import type { Translation } from '../../translations.ts';

const words: Translation<'indicator'> = {
  'indicator.caution': 'يُرجى الانتباه:',
  'indicator.numberWrong': 'هذا ليس رقمًا. يُرجى كتابة رقم، مثل 12 أو 3,5.',
  'indicator.negative': 'لا يمكن أن يكون هذا الرقم أقل من 0.',
  'indicator.overWhole': 'هذا أكبر من المجموع ({{whole}}). يُرجى مراجعة الرقمين.',
  'indicator.overMost': 'لا يمكن أن يزيد هذا على {{most}}. يُرجى مراجعة الرقم.',
  'indicator.overHundred': 'هذا أكثر من 100\u200E%\u200E. يُرجى مراجعة الرقم.',
  'indicator.wholeZero': 'مع 0 لا يمكن حساب شيء. إذا كان صحيحًا، فلا حاجة إلى تغييره.',
  'indicator.ratioHigh': 'النسبة مرتفعة جدًا. يُرجى التحقق من أن الرقمين يخصان الشيء نفسه.',
  'indicator.result': 'الناتج: \u2068{{value}}\u2069',
  'indicator.ofTarget': 'أي {{points}} من 100 قياسًا إلى الهدف (\u2068{{target}}\u2069).',
  'indicator.inBand': 'الهدف بين \u2068{{low}}\u2069 و\u2068{{high}}\u2069. وهذا يعطي {{points}} من 100.',
  'indicator.noTarget': 'لا يوجد هدف. نعرض هذا الرقم، لكنه لا يُحتسب في الدرجة.',
  'indicator.nothingCounted': 'لم يُعدّ شيء. لذلك لا يوجد رقم، ولا حتى 0.',
  'indicator.tooFew': 'هذا يخص عددًا أقل من {{least}}. حمايةً للأشخاص، لا نعرض رقمًا.',
  'indicator.hiddenUnder': 'يُرجى إدخال المجاميع فقط. إذا كان العدد أقل من {{least}}، لا نعرض رقمًا، حمايةً للأشخاص.',
  'indicator.waiting': 'يظهر الناتج هنا عند إدخال جميع الأرقام.',
  'indicator.mistake': 'يظهر الناتج هنا عندما تكون الأرقام صحيحة.',
  'indicator.setAside': 'هذه الأرقام لا تُحتسب الآن.',
  'indicator.target': 'هدفكم الخاص',
  'indicator.targetHint': 'اقتراحنا هو \u2068{{target}}\u2069. لاعتماده، يكفي ترك الخانة فارغة.',
  'indicator.targetHintNone': 'لا يوجد اقتراح. يمكنك اختيار هدف بنفسك.',
  'indicator.where': 'أين تجدون هذا؟',
};

export default words;
