/** Holds the published contract to the schemas, and to what programs of others make of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAcknowledgement, writeAcknowledgement } from '@drempel/core/acknowledgement.js';
import { checkedPlan } from '@drempel/core/plan-edits.js';
import { noResponses, withAnswer, withPlan, withRemarks } from '@drempel/core/responses.js';
import { parseSubmission } from '@drempel/core/parse-submission.js';
import { problemDetails, REFUSALS } from '@drempel/core/problem-details.js';
import { writeResultFile } from '@drempel/core/result-file.js';
import { writeSubmission } from '@drempel/core/submission.js';
import { catalog } from '@drempel/instruments/catalog.js';
import { contractFiles } from './contract.mjs';
import { EXAMPLE } from './contract-openapi.mjs';
import { root } from './run.mjs';

const ID = '0f9a4c1e-7d2b-4c53-9a3e-5b8f0c6d1e2a';
const NOW = '2026-11-24T09:30:00.000Z';

/** A plan with something in every field. */
const PLAN = checkedPlan({
  responsible: 'Schepen', lead: 'Diensthoofd',
  actions: [{
    id: 'p1', title: 'Luister', edited: true, owner: 'Onthaal', deadline: '2027-06-30', indicator: { text: 'Gesprekken', baseline: 1, target: 2.5, unit: 'per week' }, means: 'Tijd', partners: 'De buurt',
    government: 'local', status: 'busy', evaluation: '2027-09-01', progress: [{ date: '2026-11-24', status: 'planned' }, { date: '2027-01-10', status: 'busy', value: 1, note: 'Begonnen.' }],
  }],
  charter: { title: 'Wij', statement: 'Voor iedereen.', strengths: 'Veel.', commitments: 'Meer.', closing: 'Volg ons.', signedBy: 'De burgemeester', role: 'Burgemeester', place: 'Voorbeeld', date: '2026-12-01' },
});

const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const fits = Object.fromEntries(
  ['result-file', 'submission', 'acknowledgement', 'problem'].map((name) => [name, ajv.compile(read(`docs/reference/${name}.schema.json`))]),
);

for (const [path, text] of contractFiles()) {
  test(`${path} is what the schemas say`, () => {
    let committed = '';
    try {
      committed = readFileSync(join(root, path), 'utf8');
    } catch {
      // The message below says what to do.
    }
    assert.ok(
      committed === text,
      `${path} is not what the schemas in packages/core say now. Servers of others are built on it, so it is committed and changes with intent: run "npm run contract", look at the difference, and commit it.`,
    );
  });
}

test('the OpenAPI description is valid OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  const validator = new Validator();
  const result = await validator.validate(read('docs/reference/openapi.json'));
  assert.deepEqual([result.valid, result.errors], [true, undefined]);
  assert.equal(validator.version, '3.1');
  const { post } = validator.resolveRefs().paths['/submissions'];
  assert.equal(post.requestBody.content['application/json'].schema.properties.result.properties.format.const, 'drempel-result');
});

test('every answer it describes is explained in docs/sending.md', () => {
  const statuses = Object.keys(read('docs/reference/openapi.json').paths['/submissions'].post.responses);
  const page = readFileSync(join(root, 'docs/sending.md'), 'utf8');
  assert.deepEqual(statuses.filter((status) => !new RegExp(`^\\| ${status} \\|`, 'm').test(page)), []);
});

test('its examples are what they are examples of', () => {
  assert.equal(parseSubmission(JSON.stringify(EXAMPLE)).ok, true);
  const { responses } = read('docs/reference/openapi.json').paths['/submissions'].post;
  for (const status of [200, 201]) {
    const { example } = responses[status].content['application/json'];
    assert.equal(parseAcknowledgement(JSON.stringify(example), EXAMPLE.id).ok, true);
    assertFits('acknowledgement', example);
  }
});

test('what the page sends fits its JSON Schemas', async () => {
  for (const { load } of catalog) {
    const instrument = await load();
    const resultFile = writeResultFile(instrument, answered(instrument), NOW, '2026');
    assertFits('result-file', JSON.parse(resultFile));
    assertFits('submission', JSON.parse(writeSubmission(resultFile, ID, NOW)));
  }
});

test('what a receiver answers fits its JSON Schemas', () => {
  assertFits('acknowledgement', JSON.parse(writeAcknowledgement({ id: ID, received: NOW, duplicate: true })));
  for (const status of Object.keys(REFUSALS)) {
    assertFits('problem', problemDetails(Number(status), 'Why.', [{ code: 'missing', path: ['result', 0], facts: {} }]));
  }
});

/** One change each: both ajv, by the schema that is published, and our own reader must refuse it. */
const FAULTS = {
  'no id': (each) => delete each.id,
  'an id that is no UUID': (each) => (each.id = 'key-1'),
  'no moment': (each) => (each.sent = 'yesterday'),
  'a field too many': (each) => (each.page = '/intranet'),
  'another format': (each) => (each.format = 'drempel-result'),
  'a later format': (each) => (each.formatVersion = 2),
  'a later result file': (each) => (each.result.formatVersion = 2),
  'no responses': (each) => delete each.result.responses,
  'a field too many in the responses': (each) => (each.result.responses.name = 'Jan'),
  'an answer of no kind': (each) => (each.result.responses.items.B01.answer = { kind: 'guess' }),
  'a rung under 0': (each) => (each.result.responses.items.B01.answer.rung = -1),
  'half a rung': (each) => (each.result.responses.items.B01.answer.rung = 0.5),
  'an option twice': (each) => (each.result.responses.items.B01.answer = { kind: 'checklist', ticked: ['a', 'a'] }),
  'a note that is too long': (each) => (each.result.responses.items.B01.note = 'x'.repeat(20_001)),
  'a note that is a number': (each) => (each.result.responses.items.B01.note = 1),
  'a plan without actions': (each) => (each.result.responses.plan = {}),
  'an action without a title': (each) => (each.result.responses.plan = { actions: [{ ...PLAN.actions[0], title: ' ' }] }),
  'an action with an id that is none': (each) => (each.result.responses.plan = { actions: [{ ...PLAN.actions[0], id: 'p 1' }] }),
  'a deadline that is no day': (each) => (each.result.responses.plan = { actions: [{ ...PLAN.actions[0], deadline: '2027-02-30' }] }),
  'a goal that is no answer': (each) => (each.result.responses.plan = { actions: [{ ...PLAN.actions[0], item: 'B01', goal: { kind: 'unknown' } }] }),
  'a field too many in an action': (each) => (each.result.responses.plan = { actions: [{ ...PLAN.actions[0], budget: 1 }] }),
  'a status that is none': (each) => (each.result.scores.themes.onthaal.status = 'shown'),
};
for (const [what, change] of Object.entries(FAULTS)) {
  test(`a submission with ${what} is refused by the JSON Schema and by core alike`, () => {
    const submission = structuredClone(EXAMPLE);
    change(submission);
    assert.deepEqual([fits.submission(submission), parseSubmission(JSON.stringify(submission)).ok], [false, false]);
  });
}

/** Something said at every item: a value, or one of the two ways to give none, and remarks. */
function answered(instrument) {
  return instrument.items.reduce((responses, item, index) => {
    const answers = [{ kind: 'not-applicable', reason: 'geen' }, { kind: 'unknown' }, valueFor(item)];
    const answer = withAnswer(responses, item, answers[index % answers.length]);
    return withRemarks(answer, item, { note: 'Zie het verslag.', evidence: [{ label: 'Verslag', url: 'https://intranet.example/verslag' }] });
  }, withPlan(noResponses(instrument), PLAN));
}

function valueFor(item) {
  if (item.kind === 'level') return { kind: 'level', rung: item.rungs.length - 1 };
  if (item.kind === 'checklist') return { kind: 'checklist', ticked: item.options.map(({ id }) => id) };
  if (item.kind === 'indicator') return item.measure === 'value' ? { kind: 'indicator', value: 12.5, target: 10 } : { kind: 'indicator', numerator: 12, denominator: 40 };
  return { kind: 'open', text: 'Een zin.' };
}

function assertFits(name, value) {
  fits[name](value);
  assert.deepEqual(fits[name].errors, null, name);
}
