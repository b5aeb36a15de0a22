/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- tests spoil data as a text editor would: anything, anywhere */
import { expect } from '@open-wc/testing';
import type { Instrument } from './instrument.ts';
import { parseInstrument } from './parse-instrument.ts';
import { describeProblem } from './problem-words.ts';
import type { ProblemCode } from './problems.ts';
import { level, structureFrom, valueOf, wordsFor } from './testing.fixtures.ts';

/** A small instrument with one of everything. It is taken apart by the tests, so it is made anew each time, as JSON. */
function whole() {
  const structure = structureFrom({
    views: [
      { id: 'v', groups: [{ id: 'top', combine: 'median' }, { id: 'left', parent: 'top' }, { id: 'right', parent: 'top' }] },
      { id: 'w', groups: [{ id: 'all' }] },
    ],
    profile: [{ id: 'sector', choices: ['school', 'library'] }],
    bands: [{ id: 'low', from: 0 }, { id: 'high', from: 0.5 }],
    stages: ['first'],
    overall: { view: 'v', combine: 'mean' },
    items: [
      level('a', { left: 1 }, { suggestions: [{ id: 'do', at: [0, 1], impact: 3, effort: 1 }], gate: { stage: 'first', atLeast: 0.5 } }),
      { id: 'b', kind: 'checklist', options: [{ id: 'x' }, { id: 'y', weight: 2 }], in: { v: { left: 1 }, w: { all: 0.5 } } },
      { id: 'c', kind: 'indicator', measure: 'fraction', direction: 'higher', target: 0.5, belongsTo: 'a', in: { v: { right: 1 } } },
      { id: 'd', kind: 'open', in: { v: { right: 1 } }, appliesWhen: { all: [{ profile: 'sector', in: ['school'] }, { item: 'a', atLeast: 1 }] } },
    ],
  });
  return JSON.parse(JSON.stringify({ structure, text: wordsFor(structure) })) as { structure: any; text: any };
}

type Whole = ReturnType<typeof whole>;

function problemsAfter(spoil: (parts: Whole) => void) {
  const parts = whole();
  spoil(parts);
  const result = parseInstrument(parts.structure, parts.text);
  if (result.ok) throw new Error('nothing was found wrong');
  return result.problems;
}

type Row = [what: string, spoil: (parts: Whole) => void, code: ProblemCode, message: string];

function refuses(rows: readonly Row[]) {
  for (const [what, spoil, code, message] of rows) {
    it(`refuses ${what}`, () => {
      const problems = problemsAfter(spoil);
      expect(problems.map(describeProblem)).to.deep.equal([message]);
      expect(problems[0]?.code).to.equal(code);
    });
  }
}

describe('parseInstrument', () => {
  it('gives an instrument that is frozen all the way down', () => {
    const { structure, text } = whole();
    const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(valueOf(parseInstrument(structure, text)))).to.equal(true);
  });

  it('fills in what may be left out', () => {
    const { structure, text } = whole();
    const instrument: Instrument = valueOf(parseInstrument(structure, text));
    expect(instrument.coverageFloor).to.be.closeTo(2 / 3, 1e-12);
    expect(instrument.items.map(({ revision, optional }) => [revision, optional])).to.deep.equal(Array(4).fill([1, false]));
    expect(instrument.views[0]?.groups[1]).to.deep.include({ short: 'left', weight: 1, combine: 'mean' });
    expect(instrument.scans[0]?.items).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('tells everything that is wrong, in structure and words, at once', () => {
    const problems = problemsAfter(({ structure, text }) => {
      structure.items[0].scale = 'none';
      delete structure.version;
      text.title = '';
    });
    expect(problems.map(describeProblem)).to.deep.equal([
      'instrument.json › version: this is missing; add text.',
      'text.json › title: this may not be empty.',
    ]);
  });

  it('calls the parts by the names it is given', () => {
    const { structure, text } = whole();
    const result = parseInstrument({ ...structure, items: undefined }, text, { structure: 'actieplan/instrument.json', text: 'nl.json' });
    expect(result.ok ? [] : result.problems.map(describeProblem)).to.deep.equal(['actieplan/instrument.json › items: this is missing; add a list.']);
  });
});

describe('the shape of an instrument', () => {
  refuses([
    ['a field it does not know, with the ones it does', ({ structure }) => (structure.items[0].wieght = 1), 'unknown-field',
      'instrument.json › items[0] › wieght: unknown field "wieght". Remove it or mend its name. Fields here: id, revision, in, optional, appliesWhen, gate, suggestions, kind, scale, reversed.'],
    ['a field that is nearly right, with what was meant', ({ structure }) => (structure.views[0].groups[0].combin = 'min'), 'unknown-field',
      'instrument.json › views[0] › groups[0] › combin: unknown field "combin". Remove it or mend its name. Fields here: id, parent, weight, combine. Did you mean "combine"?'],
    ['an item without a kind', ({ structure }) => delete structure.items[0].kind, 'missing',
      'instrument.json › items[0] › kind: this is missing. Known here: level, checklist, indicator, open.'],
    ['an item of another kind', ({ structure }) => (structure.items[0].kind = 'levle'), 'wrong-value',
      'instrument.json › items[0] › kind: "levle" cannot be used here. Known here: level, checklist, indicator, open. Did you mean "level"?'],
    ['an item that is no object', ({ structure }) => (structure.items[1] = 'b'), 'not-an-object',
      'instrument.json › items[1]: this must be an object with named fields.'],
    ['text where a number belongs', ({ structure }) => (structure.items[1].options[1].weight = '2'), 'wrong-type',
      'instrument.json › items[1] › options[1] › weight: this must be a number.'],
    ['a number where text belongs', ({ structure }) => (structure.version = 1), 'wrong-type', 'instrument.json › version: this must be text.'],
    ['a fraction where a whole number belongs', ({ structure }) => (structure.items[0].revision = 1.5), 'wrong-type',
      'instrument.json › items[0] › revision: this must be a whole number.'],
    ['a word where yes or no belongs', ({ structure }) => (structure.items[0].optional = 'yes'), 'wrong-type',
      'instrument.json › items[0] › optional: this must be true or false.'],
    ['an object where a list belongs', ({ structure }) => (structure.views = {}), 'wrong-type', 'instrument.json › views: this must be a list.'],
    ['an empty list', ({ structure }) => (structure.items[1].options = []), 'too-small', 'instrument.json › items[1] › options: this may not be empty.'],
    ['another format', ({ structure }) => (structure.format = 2), 'wrong-value', 'instrument.json › format: "2" cannot be used here. Known here: 1.'],
    ['a choice that is none', ({ structure }) => (structure.views[0].groups[0].combine = 'avg'), 'wrong-value',
      'instrument.json › views[0] › groups[0] › combine: "avg" cannot be used here. Known here: mean, median, min.'],
    ['an id with a space', ({ structure }) => (structure.views[1].groups[0].id = 'every thing'), 'wrong-value',
      'instrument.json › views[1] › groups[0] › id: "every thing" cannot be used here. Expected: an id of letters, digits, ".", "_" and "-".'],
    ['an id that every object has', ({ structure }) => (structure.views[1].groups[0].id = 'isPrototypeOf'), 'wrong-value',
      'instrument.json › views[1] › groups[0] › id: "isPrototypeOf" cannot be used here. Expected: another id: this one has a meaning in JavaScript.'],
    ['a key with a space', ({ structure }) => (structure.items[0].in['no view'] = { x: 1 }), 'wrong-value',
      'instrument.json › items[0] › in › no view: "no view" cannot be used here. Expected: an id of letters, digits, ".", "_" and "-".'],
    ['a weight of 0', ({ structure }) => (structure.items[0].in.v.left = 0), 'too-small', 'instrument.json › items[0] › in › v › left: this must be more than 0.'],
    ['a weight under 0', ({ structure }) => (structure.items[0].in.v.left = -1), 'too-small', 'instrument.json › items[0] › in › v › left: this must be more than 0.'],
    ['a weight without end', ({ structure }) => (structure.items[0].in.v.left = 1e9), 'too-big', 'instrument.json › items[0] › in › v › left: this must be at most 1000000.'],
    ['a share over 1', ({ structure }) => (structure.coverageFloor = 66), 'too-big', 'instrument.json › coverageFloor: this must be at most 1.'],
    ['a ladder of one rung', ({ structure }) => (structure.scales.ladder.rungs = 1), 'too-small', 'instrument.json › scales › ladder › rungs: this must be at least 2.'],
    ['a condition with a field of the wrong type', ({ structure }) => (structure.items[3].appliesWhen = { item: 'a', atLeast: 'x' }), 'wrong-type',
      'instrument.json › items[3] › appliesWhen › atLeast: this must be a number.'],
    ['a condition with a fault deep down', ({ structure }) => (structure.items[3].appliesWhen = { all: [{ not: { item: 'a', is: 'answred' } }] }), 'wrong-value',
      'instrument.json › items[3] › appliesWhen › all[0] › not › is: "answred" cannot be used here. Known here: answered, unknown, not-applicable. Did you mean "answered"?'],
    ['a scan of neither all nor some', ({ structure }) => (structure.scans[0].items = 'some'), 'wrong-value',
      'instrument.json › scans[0] › items: "some" cannot be used here. Known here: all.'],
    ['nothing at all', (parts) => (parts.structure = undefined), 'missing', 'instrument.json: this is missing; add an object.'],
    ['a list', (parts) => (parts.structure = []), 'not-an-object', 'instrument.json: this must be an object with named fields.'],
    ['text', (parts) => (parts.structure = '{}'), 'not-an-object', 'instrument.json: this must be an object with named fields.'],
    ['words that are no text', ({ text }) => (text.items.a.statement = 5), 'wrong-type', 'text.json › items › a › statement: this must be text.'],
    ['a language that is none', ({ text }) => (text.language = 'Dutch!'), 'wrong-value',
      'text.json › language: "Dutch!" cannot be used here. Expected: a language tag such as "nl" or "nl-BE".'],
  ]);

  it('refuses a condition that names no item, and says what conditions may say', () => {
    const problems = problemsAfter(({ structure }) => (structure.items[3].appliesWhen = { itm: 'a', atLeast: 1 }));
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).to.deep.equal(['missing items.3.appliesWhen.item', 'unknown-field items.3.appliesWhen.itm']);
    expect(describeProblem(problems[1] as (typeof problems)[0])).to.contain('Did you mean "item"?');
  });
});

describe('what no schema can see', () => {
  refuses([
    ['an id that occurs twice', ({ structure, text }) => { structure.items[1].id = 'a'; structure.scans[0].items = ['a', 'c', 'd']; delete text.items.b; }, 'duplicate-id', 'instrument.json › items[1] › id: "a" occurs twice. Give each its own id.'],
    ['a choice that occurs twice', ({ structure }) => structure.profile[0].choices.push('school'), 'duplicate-id', 'instrument.json › profile[0] › choices[2]: "school" occurs twice. Give each its own id.'],
    ['an option that occurs twice', ({ structure }) => structure.items[1].options.push({ id: 'x' }), 'duplicate-id', 'instrument.json › items[1] › options[2] › id: "x" occurs twice. Give each its own id.'],
    ['a page that occurs twice', ({ structure }) => structure.scans[0].pages.groups.push('top'), 'duplicate-id', 'instrument.json › scans[0] › pages › groups[1]: "top" occurs twice. Give each its own id.'],
    ['a scale that is not there', ({ structure }) => (structure.items[0].scale = 'laddr'), 'unknown-reference', 'instrument.json › items[0] › scale: there is no "laddr". Known here: ladder. Did you mean "ladder"?'],
    ['a view that is not there', ({ structure }) => (structure.items[0].in.x = { all: 1 }), 'unknown-reference', 'instrument.json › items[0] › in › x: there is no "x". Known here: v, w.'],
    ['a group that is not there', ({ structure }) => (structure.items[1].in.w = { none: 1 }), 'unknown-reference', 'instrument.json › items[1] › in › w › none: there is no "none". Known here: all.'],
    ['an item in a group that has groups', ({ structure }) => (structure.items[0].in.v = { top: 1 }), 'mixed-group', 'instrument.json › items[0] › in › v › top: group "top" has groups below it, so it cannot have items of its own. Put the item in one of those.'],
    ['a parent that comes later', ({ structure }) => structure.views[0].groups.push({ id: 'early', parent: 'late' }, { id: 'late' }), 'unknown-reference', 'instrument.json › views[0] › groups[3] › parent: there is no "late". Known here: top, left, right.'],
    ['a weight that counts for nothing', ({ structure }) => (structure.views[0].groups[1].weight = 2), 'weight-without-effect', 'instrument.json › views[0] › groups[1] › weight: a weight has no effect under "median". Remove it.'],
    ['a stage that is not there', ({ structure }) => (structure.items[0].gate.stage = 'last'), 'unknown-reference', 'instrument.json › items[0] › gate › stage: there is no "last". Known here: first.'],
    ['an overall number of another view', ({ structure }) => (structure.overall.view = 'x'), 'unknown-reference', 'instrument.json › overall › view: there is no "x". Known here: v, w.'],
    ['a suggestion at a rung above the top', ({ structure }) => (structure.items[0].suggestions[0].at = [5]), 'too-big', 'instrument.json › items[0] › suggestions[0] › at: this must be at most 4.'],
    ['shares for another number of rungs', ({ structure }) => (structure.scales.ladder.shares = [0, 1]), 'rung-count', 'instrument.json › scales › ladder › shares: there are 2 rungs here; the scale has 5.'],
    ['bands that do not begin at 0', ({ structure }) => (structure.bands[0].from = 0.1), 'wrong-value', 'instrument.json › bands[0] › from: "0.1" cannot be used here. Expected: 0.'],
    ['bands that do not go up', ({ structure }) => (structure.bands[1].from = 0), 'too-small', 'instrument.json › bands[1] › from: this must be more than 0.'],
    ['a target at the floor', ({ structure }) => (structure.items[2].floor = 0.5), 'too-small', 'instrument.json › items[2] › target: this must be more than 0.5.'],
    ['a target of 0 where lower is better', ({ structure }) => Object.assign(structure.items[2], { direction: 'lower', target: 0 }), 'too-small', 'instrument.json › items[2] › target: this must be more than 0.'],
    ['a band direction without a band', ({ structure }) => (structure.items[2].direction = 'band'), 'missing', 'instrument.json › items[2] › band: this is missing; add [low, high].'],
    ['a band upside down', ({ structure }) => Object.assign(structure.items[2], { direction: 'band', band: [3, 2] }), 'too-big', 'instrument.json › items[2] › band[0]: this must be at most 2.'],
    ['a figure that belongs to nothing', ({ structure }) => (structure.items[2].belongsTo = 'z'), 'unknown-reference', 'instrument.json › items[2] › belongsTo: there is no "z". Known here: a, b, c, d.'],
    ['a condition on a choice that is not there', ({ structure }) => (structure.items[3].appliesWhen = { profile: 'sector', in: ['scool'] }), 'unknown-reference', 'instrument.json › items[3] › appliesWhen › in[0]: there is no "scool". Known here: school, library. Did you mean "school"?'],
    ['a condition on a rung above the top', ({ structure }) => (structure.items[3].appliesWhen = { item: 'a', atLeast: 5 }), 'too-big', 'instrument.json › items[3] › appliesWhen › atLeast: this must be at most 4.'],
    ['a condition on the rung of a checklist', ({ structure }) => (structure.items[3].appliesWhen = { item: 'b', atLeast: 1 }), 'wrong-value', 'instrument.json › items[3] › appliesWhen › item: "checklist" cannot be used here. Known here: level.'],
    ['a condition on an option that is not there', ({ structure }) => (structure.items[3].appliesWhen = { item: 'b', ticked: 'z' }), 'unknown-reference', 'instrument.json › items[3] › appliesWhen › ticked: there is no "z". Known here: x, y.'],
    ['an item that waits for itself', ({ structure }) => (structure.items[0].appliesWhen = { not: { item: 'a', is: 'answered' } }), 'cycle', 'instrument.json › items[0] › appliesWhen: these conditions wait for each other: a → a. Break the circle.'],
    ['items that wait for each other', ({ structure }) => (structure.items[0].appliesWhen = { any: [{ item: 'd', is: 'answered' }] }), 'cycle', 'instrument.json › items[0] › appliesWhen: these conditions wait for each other: a → d → a. Break the circle.'],
  ]);

  it('refuses an item of a scan that stands on no page, or on two', () => {
    const on = (groups: string[]) => problemsAfter(({ structure }) => (structure.scans[0].pages.groups = groups)).map(({ facts }) => facts.found);
    expect(on(['left'])).to.deep.equal(['item c on 0 pages', 'item d on 0 pages']);
    expect(on(['top', 'left'])).to.deep.equal(['item a on 2 pages', 'item b on 2 pages']);
  });

  it('refuses conditions that wait for the next without end', () => {
    const items = Array.from({ length: 200 }, (_, index) => level(`i${index}`, { g: 1 }, index ? { appliesWhen: { item: `i${index - 1}`, is: 'answered' } } : {}));
    const structure = structureFrom({ items: items.reverse() });
    const result = parseInstrument(structure, wordsFor(structure));
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).to.deep.equal(['too-deep']);
  });
});

describe('the words of an instrument', () => {
  refuses([
    ['an item without words', ({ text }) => delete text.items.d, 'missing', 'text.json › items › d: this is missing; add text.'],
    ['words without an item', ({ text }) => (text.items.aa = { statement: 'x' }), 'text-without-owner', 'text.json › items › aa: nothing in the instrument is called "aa". Remove this text or mend its name.'],
    ['an option without words', ({ text }) => delete text.items.b.options.y, 'missing', 'text.json › items › b › options › y: this is missing; add text.'],
    ['a group without words', ({ text }) => delete text.views.v.groups.left, 'missing', 'text.json › views › v › groups › left: this is missing; add text.'],
    ['a figure that does not say what is counted', ({ text }) => delete text.items.c.denominator, 'missing', 'text.json › items › c › denominator: this is missing; add text.'],
    ['too few rungs', ({ text }) => text.scales.ladder.pop(), 'rung-count', 'text.json › scales › ladder: there are 4 rungs here; the scale has 5.'],
    ['a suggestion without words', ({ text }) => (text.items.a.suggestions = []), 'suggestion-count', 'text.json › items › a › suggestions: there are 0 suggestions here; the item has 1. Give one sentence for each, in the same order.'],
    ['own rungs of another number', ({ text }) => (text.items.a.rungs = ['x']), 'rung-count', 'text.json › items › a › rungs: there are 1 rungs here; the scale has 5.'],
    ['a word that the sectors do not have', ({ text }) => (text.items.a.statement = 'For {peple}'), 'unknown-word', 'text.json › items › a › statement: there is no word {peple} in "words".'],
    ['such a word in an introduction', ({ text }) => (text.scans.full.intro = 'For {peple}'), 'unknown-word', 'text.json › scans › full › intro: there is no word {peple} in "words".'],
    ['a word without its usual form', ({ text }) => (text.words = { people: { school: 'pupils' } }), 'missing', 'text.json › words › people › *: this is missing; add text.'],
  ]);
});

describe('hostile input', () => {
  const deep = () => JSON.parse(`${'[{"all":'.repeat(5000)}1${'}]'.repeat(5000)}`) as unknown;

  refuses([
    ['JSON that is 10,000 levels deep', ({ structure }) => (structure.items[3].appliesWhen = deep()), 'too-deep', 'instrument.json › items[3] › appliesWhen: this goes more than 40 levels deep.'],
    ['a condition that goes on and on', ({ structure }) => { let deepest: object = { item: 'a', is: 'answered' }; for (let i = 0; i < 100; i += 1) deepest = { not: deepest }; structure.items[3].appliesWhen = deepest; }, 'too-deep', 'instrument.json › items[3] › appliesWhen: this goes more than 40 levels deep.'],
    ['an own __proto__', (parts) => (parts.structure = JSON.parse('{"__proto__":{"items":[]}}')), 'forbidden-key', 'instrument.json › __proto__: "__proto__" may not be used as a name.'],
    ['an own __proto__ among the words', ({ text }) => Object.defineProperty(text.items, '__proto__', { value: {}, enumerable: true }), 'forbidden-key', 'text.json › items › __proto__: "__proto__" may not be used as a name.'],
    ['a constructor as an id', ({ structure }) => (structure.items[0].in.v = { constructor: 1 }), 'forbidden-key', 'instrument.json › items[0] › in › v › constructor: "constructor" may not be used as a name.'],
    ['an object that bites when shown', ({ structure }) => (structure.items[0].kind = { toString: 1, valueOf: 1 }), 'wrong-value', 'instrument.json › items[0] › kind: "an object" cannot be used here. Known here: level, checklist, indicator, open.'],
  ]);

  it('leaves the prototype of objects alone', () => {
    problemsAfter((parts) => (parts.structure = JSON.parse('{"__proto__":{"polluted":true}}')));
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('refuses an object that holds itself', () => {
    const problems = problemsAfter(({ structure }) => (structure.items[0].self = structure));
    expect(problems.map(({ code }) => code)).to.deep.equal(['too-deep']);
  });
});
