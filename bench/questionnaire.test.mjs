/** The three pages ask the same, and count the same: else their speeds cannot be compared. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { parseInstrument } from '@drempel/core/parse-instrument.js';
import { AssessmentSession } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import { sumOf } from './entries/floor-sums.mjs';
import { answersTo, asInstrument, asSurvey, questionnaire, totalOf } from './questionnaire.mjs';

const { Model } = createRequire(import.meta.url)('survey-core');
const SIZES = [16, 60, 250, 1000];

function instrumentOf(all) {
  const { structure, text } = asInstrument(all);
  const parsed = parseInstrument(structure, text);
  assert.deepEqual(parsed.problems ?? [], []);
  return parsed.value;
}

for (const size of SIZES) {
  test(`${size} items: the same questions, in the same sections, with the same points`, () => {
    const all = questionnaire(size);
    const instrument = instrumentOf(all);
    const survey = asSurvey(all);

    const asked = all.sections.map(({ title, items }) => [title, items.map((item) => [item.title, item.help, all.points])]);
    const ours = instrument.views[0].groups.map(({ id, title }) => [
      title,
      instrument.items
        .filter((item) => item.in.sections[id])
        .map((item) => [item.statement, item.help, item.rungs.map(({ text }) => text)]),
    ]);
    const theirs = survey.pages.map(({ title, elements }) => [
      title,
      elements.map((element) => [element.title, element.description, element.choices.map(({ text }) => text)]),
    ]);

    assert.equal(all.sections.flatMap(({ items }) => items).length, size);
    assert.ok(all.sections.length >= 4);
    assert.deepEqual(ours, asked);
    assert.deepEqual(theirs, asked);
  });

  test(`${size} items: the same score for each section`, () => {
    const all = questionnaire(size);
    const answers = answersTo(all);
    const session = new AssessmentSession(instrumentOf(all));
    for (const [id, rung] of Object.entries(answers)) session.answer(id, { kind: 'level', rung });
    const survey = new Model(asSurvey(all));
    survey.data = answers;

    const results = reportOf(session.state).views.sections;
    for (const section of all.sections) {
      const sum = sumOf(section, answers);
      const most = section.items.length * (all.points.length - 1);
      assert.equal(survey.getVariable(totalOf(section.id)), sum);
      assert.ok(Math.abs(results[section.id].score - sum / most) < 1e-12, `${section.id}: ${results[section.id].score} is not ${sum} of ${most}`);
    }
  });
}

test('the questionnaire and the answers are the same every time', () => {
  assert.deepEqual(questionnaire(60), questionnaire(60));
  assert.deepEqual(answersTo(questionnaire(60), 3), answersTo(questionnaire(60), 3));
  assert.notDeepEqual(answersTo(questionnaire(60), 3), answersTo(questionnaire(60), 4));
});
