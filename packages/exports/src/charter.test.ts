import { checkedPlan } from '@drempel/core/plan-edits.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import { withPlan } from '@drempel/core/responses.js';
import { scoreResponses } from '@drempel/core/scoring.js';
import { instrumentFrom, level, responsesFrom } from '@drempel/core/testing.fixtures.js';
import { expect } from '@open-wc/testing';
import type { CharterSource } from './charter.ts';
import { charterDraft, charterTexts, pointsIn } from './charter.ts';
import { charterPaper } from './paper-charter.ts';
import type { PaperWords } from './paper-words.ts';

/** Words that say which word they are, with the values in them. */
const words: PaperWords = {
  language: 'en',
  t: (word, values = {}) => [word.replace('papers.', ''), ...Object.values(values)].join(' '),
  number: (value) => String(value),
  points: (share) => String(Math.round(share * 100)),
  day: (date) => date,
};

const instrument = instrumentFrom({
  items: [
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => level(id, { g: 1 }, id === 'f' ? { suggestions: [{ id: 'f0', at: [0], impact: 2, effort: 1 }] } : {})),
    { id: 'figure', kind: 'indicator', measure: 'value', direction: 'higher', target: 10, in: { v: { g: 1 } } },
  ],
});

const action = (id: string, more: Partial<Action> = {}): Action => ({ id, title: `Action ${id}.`, status: 'planned', progress: [], ...more });

function sourceWith(plan?: Partial<Plan>, organisation?: string): CharterSource {
  const answered = responsesFrom(instrument, { a: 3, b: 4, c: 4, d: 4, e: 4, f: 0, figure: { value: 10 } });
  const responses = withPlan({ ...answered, ...(organisation ? { organisation } : {}) }, plan && checkedPlan({ actions: [], ...plan }));
  return { instrument, responses, report: scoreResponses(instrument, responses), words, made: '2026-12-01T09:00:00.000Z' };
}

describe('the draft of a charter', () => {
  it('has the strongest sides first, four at most, and no figures: these only name what was measured', () => {
    expect(charterDraft(sourceWith()).strengths).to.equal('b\nc\nd\ne');
  });

  it('promises what is still to be done, with the day, and not what was stopped or is done', () => {
    const actions = [action('1', { deadline: '2027-03-01' }), action('2', { status: 'stopped' }), action('3', { status: 'done' }), action('4', { status: 'busy' })];
    expect(charterDraft(sourceWith({ actions })).commitments).to.equal('charterBy Action 1 2027-03-01\nAction 4.');
  });

  it('promises what will be true, in the instrument’s language, and not the order to colleagues; what people wrote stays', () => {
    const suggested = { item: 'f', suggestion: 'f0', title: 'In another language' };
    const actions = [action('1', suggested), action('2', { ...suggested, edited: true, title: 'In our words' })];
    expect(charterDraft(sourceWith({ actions })).commitments).to.equal('f\nIn our words');
  });

  it('promises the same once, by the last of its days', () => {
    const suggested = { item: 'f', suggestion: 'f0', title: 'f0' };
    const actions = [action('1', { ...suggested, deadline: '2027-05-01' }), action('2', { ...suggested, deadline: '2027-03-01' }), action('3', suggested)];
    expect(charterDraft(sourceWith({ actions })).commitments).to.equal('charterBy f 2027-05-01');
  });

  it('promises no day that has passed', () => {
    const actions = [action('1', { deadline: '2026-11-30' }), action('2', { deadline: '2026-12-01' })];
    expect(charterDraft(sourceWith({ actions })).commitments).to.equal('Action 1.\ncharterBy Action 2 2026-12-01');
  });

  it('promises eight things at most', () => {
    const actions = Array.from({ length: 12 }, (_, index) => action(String(index)));
    expect(pointsIn(charterDraft(sourceWith({ actions })).commitments)).to.have.length(8);
  });

  it('names the organisation, and the last day on which is looked at what it brought', () => {
    const actions = [action('1', { evaluation: '2028-02-01' }), action('2', { evaluation: '2027-02-01' })];
    const draft = charterDraft(sourceWith({ actions }, 'Lindeveld'));
    expect([draft.title, draft.statement, draft.closing]).to.deep.equal(['charterTitle Lindeveld', 'charterStatement Lindeveld test', 'charterClosingDate 2028-02-01']);
    expect(charterDraft(sourceWith()).title).to.equal('charterTitleAlone');
  });
});

describe('a charter', () => {
  it('has what people wrote, and the draft for the rest', () => {
    const source = sourceWith({ charter: { statement: 'We staan voor iedereen.', strengths: '- Eerst\n* Dan' } });
    const { title, statement, strengths } = charterTexts(source);
    expect([title, statement]).to.deep.equal(['charterTitleAlone', 'We staan voor iedereen.']);
    expect(pointsIn(strengths)).to.deep.equal(['Eerst', 'Dan']);
  });

  it('leaves out a part of which only a dash is left', () => {
    const { blocks } = charterPaper(sourceWith({ charter: { strengths: '-' } }));
    expect(blocks.filter(({ kind }) => kind === 'heading')).to.deep.equal([]);
  });

  it('has lines to sign on for functions, and a name only where somebody gave one', () => {
    const lines = (plan?: Partial<Plan>) => charterPaper(sourceWith(plan)).blocks.flatMap((block) => (block.kind === 'signature' ? block.lines : []));
    expect(lines()).to.deep.equal([{ label: 'charterWhere charterPlace charterDate' }, { label: 'charterRole' }]);
    expect(lines({ responsible: 'Alderman', lead: 'Coordinator', charter: { place: 'Here', date: '2026-12-10', signedBy: 'Somebody' } })).to.deep.equal([
      { label: 'charterWhere charterPlace charterDate', text: 'charterWhere Here 2026-12-10' },
      { label: 'Alderman', text: 'Somebody' },
      { label: 'Coordinator' },
    ]);
  });
});

it('A4: a title of many thousand spaces comes out whole', () => {
  const title = `${' '.repeat(19_990)}x. .`;
  const { commitments } = charterDraft(sourceWith({ actions: ['p1', 'p2', 'p3', 'p4'].map((id) => action(id, { title, deadline: '2027-01-01' })) }));
  expect(commitments.split('\n')[0]).to.equal(`charterBy ${title.slice(0, -3)} 2027-01-01`);
});
