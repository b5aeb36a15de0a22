import type { Translation } from '../../translations.ts';

const words: Translation<'charter'> = {
  'charter.title': 'بيان الالتزام',
  'charter.text': 'صفحة واحدة للجمهور: ما يسير على ما يرام، وبمَ تتعهدون، ومن يوقّع على ذلك. هذه مسودة مأخوذة من درجاتكم وإجراءاتكم، وتتغير معها ما لم تُكتب فقرة منها بنص خاص بكم.',
  'charter.noActions': 'يُرجى أولًا اختيار إجراءات في خطتكم. بعدها تظهر هنا تعهداتكم أيضًا.',
  'charter.edit': 'تعديل النص',
  'charter.done': 'انتهى التعديل',
  'charter.docx': 'حفظ بصيغة Word',
  'charter.html': 'حفظ للطباعة (HTML)',
  'charter.fileName': 'بيان-الالتزام',
  'charter.fields': 'نص البيان',
  'charter.emptyHint': 'عند إفراغ خانة، يعود النص المقترح.',
  'charter.linesHint': 'كل سطر يصبح نقطة. لحذف هذا الجزء، يكفي وضع شَرطة واحدة (-).',
  'charter.field_title': 'العنوان',
  'charter.field_statement': 'ما الذي تسعون إليه',
  'charter.field_strengths': 'ما يسير على ما يرام',
  'charter.field_commitments': 'ما ستفعلونه',
  'charter.field_closing': 'كيف تخبرون بما تحقق',
  'charter.field_role': 'منصب من يوقّع',
  'charter.field_place': 'المكان',
  'charter.field_date': 'التاريخ',
  'charter.roleHint': 'يبقى المنصب صحيحًا حتى لو تغيّر الأشخاص: عضوية المجلس التنفيذي أو الإدارة أو الرئاسة.',
  'charter.own': 'نص خاص بكم.',
  'charter.reset': 'إعادة النص المقترح',
  'charter.resetSure': 'سيُحذف نصكم الخاص. للتأكيد، يُرجى الضغط مرة أخرى.',
  'charter.resetDone': 'أُعيد النص المقترح.',
  'charter.cut': 'الحد الأقصى هنا من الأحرف: {{most}}. لم يُحفظ الباقي.',
  'charter.saved': 'الملف \u2068{{name}}\u2069 جاهز ضمن التنزيلات لديك.',
  'charter.failed': 'تعذّر إنشاء الملف. يُرجى المحاولة مرة أخرى.',
};

export default words;
