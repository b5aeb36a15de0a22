/** The accessibility conformance report claims nothing that no test or remark stands behind, and is of this version. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { conformance, made, problemsOf, report } from './conformance.mjs';
import { statement } from './conformance-statement.mjs';
import { root } from './run.mjs';

const facts = conformance();
/** Levels A and AA of WCAG 2.2, by guideline: how many criteria each has (AAA left out). */
const GUIDELINES = { '1.1': 1, '1.2': 5, '1.3': 5, '1.4': 9, '2.1': 3, '2.2': 2, '2.3': 1, '2.4': 8, '2.5': 6, '3.1': 2, '3.2': 5, '3.3': 6, '4.1': 2 };

test('every test that is named as evidence is there', () => assert.deepEqual(problemsOf(facts), []));

test('a test that is not there is found, and so are a judgement that is none and a limit without words', () => {
  const wrong = { criteria: [
    { id: '1', judgement: 'supports', remarks: '', evidence: [{ file: 'tools/conformance.test.mjs', test: 'is not' + ' here' }] },
    { id: '2', judgement: 'supports', remarks: '', evidence: [{ file: 'tools/gone.test.mjs', test: 'x' }] },
    { id: '3', judgement: 'perfect', remarks: '', evidence: [] },
    { id: '4', judgement: 'limits', remarks: 'x', evidence: [], limit: { nl: 'x' } },
  ], chapters: [] };
  assert.deepEqual(problemsOf(wrong).map((each) => each[0]), ['1', '2', '3', '3', '4']);
});

test('every criterion of WCAG 2.2, A and AA, is judged once, and most by a test', () => {
  const ids = facts.criteria.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const counts = {};
  for (const id of ids) counts[id.split('.').slice(0, 2).join('.')] = (counts[id.split('.').slice(0, 2).join('.')] ?? 0) + 1;
  assert.deepEqual(counts, GUIDELINES);
  const untested = facts.criteria.filter(({ judgement, evidence }) => judgement !== 'not-applicable' && evidence.length === 0).map(({ id }) => id);
  assert.deepEqual(untested, ['1.3.3']);
});

test('the report and the pieces to paste are those of this version: `npm run conformance` makes them', () => {
  for (const [path, text] of Object.entries(made(facts))) assert.equal(readFileSync(join(root, path), 'utf8'), text, path);
});

test('a run that was not of this version is not claimed', () => {
  const tested = { version: facts.version, date: '2026-01-02', passed: 10, failed: 0, skipped: 1 };
  assert.match(report({ ...facts, tested }), /2026-01-02: 10 passed, 0 failed, 1 skipped/);
  assert.match(report({ ...facts, tested: undefined }), /not recorded yet/);
});

for (const language of ['nl', 'en']) {
  test(`the piece to paste (${language}) is one section of plain HTML, with every limit in it`, () => {
    const piece = statement(facts, language);
    const [section, ...more] = parseFragment(piece).childNodes.filter(({ nodeName }) => nodeName !== '#text');
    assert.deepEqual([section.nodeName, section.attrs, more], ['section', [{ name: 'lang', value: language }], []]);
    assert.doesNotMatch(piece, /<(script|style|img|link|iframe)|\bstyle=|\bon\w+=|https?:/);
    for (const { limit } of facts.criteria) if (limit) assert.ok(piece.includes(limit[language].replaceAll('&', '&amp;').replaceAll('<', '&lt;')), limit[language]);
    assert.equal((piece.match(/<li>/g) ?? []).length, facts.general.length + facts.criteria.filter(({ limit }) => limit).length);
  });
}
