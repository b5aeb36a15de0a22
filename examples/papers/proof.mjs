/**
 * `node examples/papers/proof.mjs [folder]`: opens the papers in LibreOffice, turns each into a PDF and pictures, and looks
 * whether every score is in them. Not part of the tests: it needs `soffice` and `pdftotext` (apt-get install
 * libreoffice-writer libreoffice-calc poppler-utils). Then look at the pictures, as somebody who has to decide on them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportOf } from '@drempel/core/session-report.js';
import * as lindeveld from './lindeveld.mjs';
import { filledIn, papersOf } from './papers.mjs';

const folder = resolve(process.argv[2] ?? 'out/papers');
mkdirSync(folder, { recursive: true });
const state = await filledIn(lindeveld);
const papers = Object.entries(await papersOf(state, lindeveld.made)).filter(([name]) => /\.(docx|xlsx|html)$/.test(name));
for (const [name, bytes] of papers) writeFileSync(join(folder, name), bytes);

const complaints = [];
for (const [name] of papers) {
  const filter = name.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : [];
  execFileSync('soffice', ['--headless', ...filter, '--convert-to', 'pdf', '--outdir', folder, join(folder, name)], { stdio: 'ignore' });
  const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
  const picture = join(folder, name.replace('.', '-'));
  execFileSync('pdftoppm', ['-r', '70', '-png', pdf, picture]);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const missing = name.startsWith('engagement') ? [] : scores().filter(({ title, points }) => !saidTogether(text, title, points));
  complaints.push(...missing.map(({ title, points }) => `${name}: ${title} ${points}`));
  console.log(`${name}: ${readdirSync(folder).filter((file) => join(folder, file).startsWith(`${picture}-`)).length} pages, ${missing.length} scores not found`);
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length ? 1 : 0;

/** The groups whose title fits on a line, with their scores. */
function scores() {
  const report = reportOf(state);
  return state.instrument.views.flatMap(({ id, groups }) =>
    groups.flatMap(({ id: group, title, parent }) => {
      const { score } = report.views[id][group];
      return score === undefined || parent || title.length > 20 ? [] : [{ title, points: String(Math.round(score * 100)) }];
    }),
  );
}

/** Whether a line has both. */
function saidTogether(text, title, points) {
  return text.split('\n').some((line) => line.includes(title) && new RegExp(`\\b${points}\\b`).test(line));
}
