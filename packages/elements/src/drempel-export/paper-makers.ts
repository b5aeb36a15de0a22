import type { FileRequest, MadeFile } from './formats.ts';
import { loaded } from './formats.ts';

/** How the files for the meeting are made. What is heavy stands beside `drempel.js` (tools/siblings.mjs). */
export const paperMakers = {
  async docx({ state, wanted, made }) {
    const { docxFile, reportPaperOf } = await loaded('paper-files', import('./paper-files.ts'));
    return docxFile(reportPaperOf(state, wanted, made));
  },

  async html({ state, wanted, made }) {
    const { htmlFile, reportPaperOf } = await loaded('paper-files', import('./paper-files.ts'));
    return htmlFile(reportPaperOf(state, wanted, made));
  },

  async ics({ state, wanted, made }) {
    const { calendarFile } = await loaded('paper-files', import('./paper-files.ts'));
    return calendarFile(state, wanted, made);
  },

  async xlsx({ state: { instrument, responses }, state, language, wanted, made, ...pace }) {
    const [{ responsesToXlsx }, { sheetWords }, { reportOf }] = await Promise.all([
      loaded('drempel.xlsx.js', import('@drempel/exports/xlsx.js')),
      loaded('spreadsheet-words', import('./spreadsheet-words.ts')),
      loaded('session-report', import('@drempel/core/session-report.js')),
    ]);
    const content = await responsesToXlsx(instrument, responses, reportOf(state), sheetWords(language, wanted), made, pace);
    return { content, type: content.type, extension: 'xlsx' };
  },
} satisfies Record<string, (request: FileRequest) => Promise<MadeFile>>;
