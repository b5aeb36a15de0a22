/**
 * `npm run conformance`: makes the accessibility conformance report of this version, and what an organisation can paste in its own
 * statement, from `docs/conformance/criteria.json`. `--record`: first notes what the last whole test run found, and when.
 * What is claimed names its tests; one that is not there stops the making.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { statement } from './conformance-statement.mjs';
import { missingTest } from './named-tests.mjs';
import { root } from './run.mjs';

const FOLDER = 'docs/conformance';
const read = (path) => readFileSync(join(root, path), 'utf8');
const json = (path) => JSON.parse(read(path));

const JUDGEMENTS = { supports: 'supports', limits: '**supports with limits**', 'not-applicable': 'not applicable' };

/** What was judged, by which version, and what the last recorded run of all tests found: nothing when that was another version. */
export function conformance() {
  const { version } = json('package.json');
  const tested = existsSync(join(root, FOLDER, 'tested.json')) ? json(`${FOLDER}/tested.json`) : undefined;
  return { ...json(`${FOLDER}/criteria.json`), version, tested: tested?.version === version ? tested : undefined };
}

/** Every claim that does not stand: a test that is not there, a judgement that needs more. As sentences. */
export function problemsOf({ criteria, chapters }) {
  return [...criteria, ...chapters].flatMap(({ id, judgement, evidence, limit, remarks }) => [
    ...(judgement in JUDGEMENTS ? [] : [`${id}: "${judgement}" is no judgement`]),
    ...(evidence.length || remarks ? [] : [`${id}: neither a test nor a remark`]),
    ...(criteria.some((each) => each.id === id) && judgement === 'limits' && !(limit?.nl && limit?.en) ? [`${id}: its limit is not said in Dutch and English`] : []),
    ...evidence.flatMap(({ file, test }) => missingTest(file, test) ?? []).map((missing) => `${id}: ${missing}`),
  ]);
}

/** The number of the criterion in EN 301 549 v3.2.1, which has WCAG 2.1; those that are new in 2.2 have none. */
const NEW = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];
const clause = (id) => (NEW.includes(id) ? 'new in 2.2' : `9.${id}`);

const count = (list, judgement) => list.filter((each) => each.judgement === judgement).length;
const proof = (evidence) => [...new Set(evidence.map(({ file }) => `[${file.split('/').at(-1)}](../${file})`))].join(', ');
const cell = (text) => text.replaceAll('|', '\\|');

/** The report, as Markdown. */
export function report(facts) {
  const { criteria, chapters, general, version, tested } = facts;
  const named = new Set([...criteria, ...chapters].flatMap(({ evidence }) => evidence.map(({ file, test }) => `${file} ${test}`)));
  const files = new Set([...named].map((each) => each.split(' ', 1)[0]));
  return `<!-- Made by \`npm run conformance\` from docs/conformance/criteria.json: change that. -->
# Accessibility conformance, version ${version}

Held against **WCAG 2.2**, levels A and AA, and **EN 301 549 v3.2.1**, the standard behind the European directive for websites of public bodies, intranets included. By the makers, with programs. What is built in: [accessibility](accessibility.md).

| | |
| --- | --- |
| Criteria of WCAG 2.2 A and AA | ${criteria.length}: ${count(criteria, 'supports')} supported, ${count(criteria, 'limits')} supported with limits, ${count(criteria, 'not-applicable')} not applicable |
| Tests named as evidence | ${named.size}, in ${files.size} files |
| Last run of all tests of this version | ${tested ? `${tested.date}: ${tested.passed} passed, ${tested.failed} failed, ${tested.skipped} skipped` : 'not recorded yet (`npm test && npm run conformance -- --record`)'} |
| Tried by hand | screenshots at 320 and 800 px, in the light, in the dark and in forced colours |
| Tried with assistive technology | **nothing** |

**For your own statement**: paste [the Dutch text](conformance/statement.nl.html) or [the English one](conformance/statement.en.html), and fill in what stands between square brackets. Drempel is a part of your page: title, language, headings around it and the colours that you set are yours.

## Known limits

${[...general, ...criteria.flatMap(({ limit }) => limit ?? [])].map(({ en }) => `- ${en}`).join('\n')}

## Criteria

What "supports" means here: the tests named hold, and we know of nothing against it. Those in \`accessible-page.test.mjs\` walk through every step of a full scan on the built file, in Chromium; those beside the elements run in Firefox and WebKit too. It does not mean that somebody who depends on it has tried.

| WCAG 2.2 | EN 301 549 | Level | Judgement | Remarks | Tests |
| --- | --- | --- | --- | --- | --- |
${criteria.map(({ id, name, level, judgement, remarks, limit, evidence }) => `| ${id} ${name} | ${clause(id)} | ${level} | ${JUDGEMENTS[judgement]} | ${cell([remarks, limit?.en].filter(Boolean).join(' '))} | ${proof(evidence)} |`).join('\n')}

EN 301 549 also has 9.4.1.1 (Parsing), which WCAG 2.2 took away: supported, since browsers mend what it was about.

## Chapters of EN 301 549

| Chapter | Judgement | Remarks | Tests |
| --- | --- | --- | --- |
${chapters.map(({ id, name, judgement, remarks, evidence }) => `| ${id} ${name} | ${JUDGEMENTS[judgement]} | ${cell(remarks)} | ${proof(evidence)} |`).join('\n')}

Which test stands behind which line, by its title: [\`criteria.json\`](conformance/criteria.json). \`tools/conformance.test.mjs\` fails when one of them is not there any more, or when this page is not of this version.
`;
}

/** Every file that is made, by its path. */
export function made(facts = conformance()) {
  return {
    'docs/accessibility-conformance.md': report(facts),
    [`${FOLDER}/statement.nl.html`]: statement(facts, 'nl'),
    [`${FOLDER}/statement.en.html`]: statement(facts, 'en'),
  };
}

/** Notes what the last `npm test` found; refuses one that failed. */
function record() {
  const runs = [...Object.values(json('out/test-counts.json')), json('out/node-test-counts.json')];
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((key) => runs.reduce((sum, run) => sum + run[key], 0));
  if (failed > 0) throw new Error(`${failed} tests failed: nothing is recorded`);
  const tested = { version: json('package.json').version, date: new Date().toISOString().slice(0, 10), passed, failed, skipped };
  writeFileSync(join(root, FOLDER, 'tested.json'), `${JSON.stringify(tested, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--record')) record();
  const facts = conformance();
  const problems = problemsOf(facts);
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exitCode = 1;
  else for (const [path, text] of Object.entries(made(facts))) writeFileSync(join(root, path), text);
}
