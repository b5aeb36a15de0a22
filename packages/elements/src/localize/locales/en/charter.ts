import type { Translation } from '../../translations.ts';

const words: Translation<'charter'> = {
  'charter.title': 'Engagement statement',
  'charter.text': 'One page for the public: what goes well, what you promise and who signs for it. This is a draft, made from your scores and your actions. It changes along with them, until you write a part yourself.',
  'charter.noActions': 'Choose actions in your plan first. Then what you promise is here too.',
  'charter.edit': 'Edit the text',
  'charter.done': 'Done editing',
  'charter.docx': 'Save as Word',
  'charter.html': 'Save to print (HTML)',
  'charter.fileName': 'engagement',
  'charter.fields': 'The text of the statement',
  'charter.emptyHint': 'Empty a field, and the suggested text comes back.',
  'charter.linesHint': 'Each line becomes a point. Put only a dash (-) to leave this part out.',
  'charter.field_title': 'Title',
  'charter.field_statement': 'What you stand for',
  'charter.field_strengths': 'What goes well already',
  'charter.field_commitments': 'What you will do',
  'charter.field_closing': 'How you tell what became of it',
  'charter.field_role': 'Position of the person who signs',
  'charter.field_place': 'Place',
  'charter.field_date': 'Date',
  'charter.roleHint': 'A position stays right when people change: councillor, director or chair.',
  'charter.own': 'Your own text.',
  'charter.reset': 'Put the suggestion back',
  'charter.resetSure': 'Your own text will be gone. Click once more if you want that.',
  'charter.resetDone': 'The suggestion is back.',
  'charter.cut': '{{most}} characters fit here. The rest was left out.',
  'charter.saved': '{{name}} is ready. You will find it in your downloads.',
  'charter.failed': 'The file could not be made. Try again.',
};

export default words;
