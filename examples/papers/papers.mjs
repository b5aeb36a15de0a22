/** Makes the papers of an organisation in Node, with the same code and words as the page. */
import { catalog } from '@drempel/instruments';
import { NO_PLAN } from '@drempel/core/plan.js';
import { actionFrom } from '@drempel/core/plan-candidates.js';
import { checkedPlan } from '@drempel/core/plan-edits.js';
import { writeResultFile } from '@drempel/core/result-file.js';
import { AssessmentSession } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import { answerLabels } from '@drempel/elements/drempel-export/answer-labels.js';
import { paperWords, reportSentences } from '@drempel/elements/drempel-export/paper-words.js';
import { sheetWords } from '@drempel/elements/drempel-export/spreadsheet-words.js';
import { speakerOf } from '@drempel/elements/localize/speaker.js';
import { loadWords } from '@drempel/elements/localize/translations.js';
import { responsesToCsv } from '@drempel/exports/csv.js';
import { paperToDocx } from '@drempel/exports/docx.js';
import { paperToHtml } from '@drempel/exports/html.js';
import { planToIcs } from '@drempel/exports/ics.js';
import { charterPaper } from '@drempel/exports/paper-charter.js';
import { reportPaper } from '@drempel/exports/report-paper.js';
import { responsesToXlsx } from '@drempel/exports/xlsx.js';

/** The state of a session in which an organisation said all it has to say. */
export async function filledIn({ organisation, profile, answers, remarks, plan, made }, { language = 'nl', scan = 'full' } = {}) {
  const entry = catalog.find(({ id }) => id === 'actieplan');
  const instrument = await entry.load(language);
  const session = new AssessmentSession(instrument);
  session.replace({ ...session.state.responses, scan });
  session.setOrganisation(organisation);
  session.setProfile(profile);
  const asked = new Set(session.state.progress.pages.flatMap(({ items }) => items));
  for (const [id, answer] of Object.entries(answers)) if (asked.has(id)) session.answer(id, answer);
  for (const [id, remark] of Object.entries(remarks)) if (asked.has(id)) session.remark(id, remark);
  if (plan) session.setPlan(checkedPlan({ ...NO_PLAN, ...plan, actions: plan.actions.map((action) => chosen(session.state, action, made)) }));
  session.complete(made);
  return session.state;
}

/** An action as it is when a suggestion was chosen and then filled in. */
function chosen({ instrument, responses }, { from, title, ...filled }, made) {
  const item = instrument.items.find(({ id }) => id === from[0]);
  const suggestion = item.suggestions.find(({ id }) => id === from[1]);
  const action = actionFrom({ item, suggestion }, instrument, responses, filled.id, made.slice(0, 10));
  return { ...action, ...(title ? { title, edited: true } : {}), ...filled };
}

/** What the papers are made of: the words of the page in this language. */
export async function paperInputs(state, wanted) {
  const [papers, report] = [speakerOf('papers', wanted), speakerOf('report', wanted)];
  await loadWords(papers.language, 'papers');
  return { words: paperWords(papers, report), sentences: reportSentences(state, report) };
}

/** Every paper as bytes, by the end of its file's name. */
export async function papersOf(state, made, wanted = 'nl') {
  const { instrument, responses } = state;
  const report = reportOf(state);
  const { words, sentences } = await paperInputs(state, wanted);
  const paper = reportPaper(instrument, responses, report, words, sentences, made);
  const charter = charterPaper({ instrument, responses, report, words, made });
  const { language } = words;
  const bytes = (text) => new TextEncoder().encode(text);
  const workbook = await responsesToXlsx(instrument, responses, report, sheetWords(language, wanted), new Date(made));
  return {
    'rapport.html': bytes(paperToHtml(paper)),
    'rapport.docx': new Uint8Array(await paperToDocx(paper)),
    'engagement.html': bytes(paperToHtml(charter)),
    'engagement.docx': new Uint8Array(await paperToDocx(charter)),
    'actieplan.ics': bytes(planToIcs({ plan: responses.plan ?? NO_PLAN, instrument, organisation: responses.organisation, words, made })),
    'cijfers.xlsx': new Uint8Array(await workbook.arrayBuffer()),
    'antwoorden.csv': bytes(responsesToCsv(instrument, responses, report, answerLabels(language), language === 'en' ? 'standard' : 'belgian')),
    'resultaat.json': bytes(writeResultFile(instrument, responses, made)),
  };
}
