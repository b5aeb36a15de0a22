import type { Translation } from '../../translations.ts';

const words: Translation<'questionnaire'> = {
  'page.position': 'Question {{first}} of {{total}}',
  'page.positions': 'Questions {{first}} to {{last}} of {{total}}',
  'page.optional_one': '({{count}} of them is a figure: you may leave it open)',
  'page.optional_other': '({{count}} of them are figures: you may leave those open)',
  'page.previous': 'Previous',
  'page.next': 'Next',
  'page.review': 'Go to the overview',
  'item.number': 'Question {{number}}',
  'item.special': 'Does none of these answers fit?',
  'item.specialFigure': 'Can you not give this figure?',
  'item.notApplicable': 'Not applicable',
  'item.unknown': 'I don’t know',
  'item.clear': 'Clear my answer',
  'item.cleared': 'Your answer has been cleared.',
  'item.setAside': 'What you filled in does not count now. Change it or clear your answer, and it counts again.',
  'item.restored': 'Your previous answer counts again.',
  'item.remarks': 'Add a note or evidence',
  'item.remarksFilled': 'Note and evidence ({{count}})',
  'item.caution': 'Please note:',
  'indicator.optional': 'Figure (you may leave it open)',
  'save.off': 'This page does not keep your answers.',
  'save.idle': 'We keep your answers as you go.',
  'save.saving': 'Saving…',
  'save.device': 'Saved on this device',
  'save.tab': 'Saved until you close this tab',
  'save.elsewhere': 'Saved',
  'save.failed': 'Not saved',
};

export default words;
