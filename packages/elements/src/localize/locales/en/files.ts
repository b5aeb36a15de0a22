import type { Translation } from '../../translations.ts';

const words: Translation<'files'> = {
  'files.docx': 'Report for the meeting (Word)',
  'files.docxText': 'Summary, scores, action plan and all answers, to work on further.',
  'files.html': 'Report for the meeting (HTML)',
  'files.htmlText': 'The same report as one file that every browser opens, now and in ten years. From there you can make a PDF too.',
  'files.xlsx': 'Excel file (XLSX)',
  'files.xlsxText': 'Summary, scores, answers and action plan, each on a sheet of its own. Ready to print or to present.',
  'files.flavour': 'For',
  'files.flavour_belgian': 'Excel in Belgium (semicolon, decimal comma)',
  'files.flavour_standard': 'other programs (comma, decimal point)',
  'files.codebook': 'What the columns mean (CSV)',
  'files.ics': 'Calendar (ICS)',
  'files.icsText': 'The deadlines and evaluations of the action plan. Open a newer file later, and they move along.',
  'files.busy': '{{what}} is being made …',
  'files.cancel': 'Stop',
  'files.cancelled': 'Stopped. No file was made.',
  'files.notLoaded': 'A part of Drempel that is needed for this could not be loaded: {{part}}. Your answers are still there. Please try again, or take another file from the list. If it fails again, pass this message on to whoever runs this page.',
};

export default words;
