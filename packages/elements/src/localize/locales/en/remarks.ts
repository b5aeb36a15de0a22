import type { Translation } from '../../translations.ts';

const words: Translation<'remarks'> = {
  'item.reason': 'Why is this not applicable?',
  'item.reasonHint': 'One sentence is enough. It tells the reader of the report why this does not count. Do not write names of people.',
  'item.reasonExample': 'For example: {{example}}',
  'item.reasonMissing': 'Write briefly why. Without a reason this question still counts as open.',
  'remarks.note': 'Note',
  'remarks.noteHint': 'What should a colleague know? Do not write names of people.',
  'remarks.cut': 'A text here has at most {{most}} characters. What came after that was not kept. Put it in a file of your own.',
  'remarks.evidence': 'Evidence',
  'remarks.evidenceHint': 'For example:',
  'remarks.label': 'What is it?',
  'remarks.labelHint': 'A title, without names of people.',
  'remarks.url': 'Link (if there is one)',
  'remarks.urlHint': 'Begins with https://. You cannot upload files here.',
  'remarks.urlWrong': 'We cannot open this as a link. Begin with https:// or leave the field empty.',
  'remarks.urlCompleted': 'We put https:// in front of your link. Check that it is right.',
  'remarks.add': 'Add evidence',
  'remarks.remove': 'Remove this evidence',
  'item.none': 'None of these',
  'item.checklistHint': 'Tick everything that is true.',
  'text.label': 'Your answer',
  'text.hint': 'Do not write names of people.',
};

export default words;
