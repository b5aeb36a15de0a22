import { NO_PLAN } from '@drempel/core/plan.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { SessionState } from '@drempel/core/session.js';
import { paperToHtml } from '@drempel/exports/html.js';
import { planToIcs } from '@drempel/exports/ics.js';
import { charterPaper } from '@drempel/exports/paper-charter.js';
import type { Paper } from '@drempel/exports/paper.js';
import { reportPaper } from '@drempel/exports/report-paper.js';
import { speakerOf } from '../localize/speaker.ts';
import type { MadeFile } from './formats.ts';
import { loaded } from './formats.ts';
import { paperWords, reportSentences } from './paper-words.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report for the meeting, in the language that was asked for. */
export function reportPaperOf(state: SessionState, wanted: string, made: Date): Paper {
  const report = speakerOf('report', wanted);
  return reportPaper(state.instrument, state.responses, reportOf(state), wordsIn(wanted), reportSentences(state, report), made.toISOString());
}

/** The public engagement statement by itself. */
export function charterPaperOf(state: SessionState, wanted: string, made: Date): Paper {
  return charterPaper({ instrument: state.instrument, responses: state.responses, report: reportOf(state), words: wordsIn(wanted), made: made.toISOString() });
}

export function htmlFile(paper: Paper): MadeFile {
  return { content: paperToHtml(paper), type: 'text/html', extension: 'html' };
}

/** What is heavy stands beside `drempel.js` (tools/siblings.mjs), and may be missing there. */
export async function docxFile(paper: Paper): Promise<MadeFile> {
  const { paperToDocx } = await loaded('drempel.docx.js', import('@drempel/exports/docx.js'));
  return { content: new Blob([await paperToDocx(paper)], { type: DOCX }), type: DOCX, extension: 'docx' };
}

/** The days of the plan, for a calendar. */
export function calendarFile({ instrument, responses: { plan = NO_PLAN, organisation } }: SessionState, wanted: string, made: Date): MadeFile {
  const content = planToIcs({ plan, instrument, ...(organisation ? { organisation } : {}), words: wordsIn(wanted), made: made.toISOString() });
  return { content, type: 'text/calendar', extension: 'ics' };
}

function wordsIn(wanted: string) {
  return paperWords(speakerOf('papers', wanted), speakerOf('report', wanted));
}
