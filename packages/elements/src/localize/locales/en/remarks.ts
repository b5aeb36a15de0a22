import type { Translation } from '../../translations.ts';

const words: Translation<'remarks'> = {
  'remarks.note': 'Note',
  'remarks.noteHint': 'What should a colleague know? Do not write names of people.',
  'remarks.evidence': 'Evidence',
  'remarks.evidenceHint': 'For example:',
  'remarks.label': 'What is it?',
  'remarks.url': 'Link (if there is one)',
  'remarks.urlHint': 'Begins with https://. You cannot upload files here.',
  'remarks.urlWrong': 'We cannot open this as a link. Begin with https:// or leave the field empty.',
  'remarks.add': 'Add evidence',
  'remarks.remove': 'Remove this evidence',
};

export default words;
