import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { cases } from './generators.fixtures.ts';
import type { Item } from './instrument.ts';
import { parseInstrument } from './parse-instrument.ts';
import { progressOf } from './progress.ts';
import type { Answer } from './responses.ts';
import { noResponses, TEXT_LIMIT, withAnswer, withRemarks } from './responses.ts';
import type { SessionChange } from './session.ts';
import { AssessmentSession } from './session.ts';
import { reportOf } from './session-report.ts';
import { scoreResponses } from './scoring.ts';
import { instrumentFrom, level, responsesFrom, structureFrom, valueOf, wordsFor } from './testing.fixtures.ts';

const structure = structureFrom({
  items: [level('a'), { id: 'b', kind: 'checklist', options: [{ id: 'x' }], in: { v: { g: 1 } } }],
  profile: [{ id: 'sector', choices: ['school', 'library'] }],
});
const words = (language: string) => ({ ...wordsFor(structure, language), title: '{people}', words: { people: { '*': 'citizens', school: 'pupils' } } });
const instrument = valueOf(parseInstrument(structure, words('en')));
const three: Answer = { kind: 'level', rung: 3 };

describe('AssessmentSession', () => {
  it('begins without answers, at the introduction', () => {
    const { responses, place, progress } = new AssessmentSession(instrument).state;
    expect(responses).to.deep.equal(noResponses(instrument));
    expect([place, progress.answered, progress.total]).to.deep.equal(['intro', 0, 2]);
  });

  it('keeps an answer, and works out progress and report from it', () => {
    const session = new AssessmentSession(instrument);
    session.answer('a', three);
    expect(session.state.responses.items.a).to.deep.equal({ revision: 1, answer: three });
    expect(session.state.progress.answered).to.equal(1);
    expect(reportOf(session.state)).to.deep.equal(scoreResponses(instrument, session.state.responses));
  });

  it('leaves earlier states as they were', () => {
    const session = new AssessmentSession(instrument);
    const before = session.state;
    session.answer('a', three);
    expect(before.responses.items).to.deep.equal({});
    expect([before, session.state, session.state.responses, session.state.responses.items].every(Object.isFrozen)).to.equal(true);
  });

  it('tells its listeners the new state, what changed, and the state before', () => {
    const session = new AssessmentSession(instrument);
    const heard: [SessionChange, boolean, boolean][] = [];
    const first = session.state;
    const stop = session.subscribe((state, change, before) => heard.push([change, state === session.state, before === first]));
    session.answer('a', three);
    stop();
    session.clear('a');
    expect(heard).to.deep.equal([[{ kind: 'answer', item: 'a' }, true, true]]);
  });

  it('lets a listener leave while it is being told', () => {
    const session = new AssessmentSession(instrument);
    const heard: string[] = [];
    const stop = session.subscribe(() => { heard.push('one'); stop(); });
    session.subscribe(() => heard.push('two'));
    session.answer('a', three);
    session.answer('a', { kind: 'level', rung: 1 });
    expect(heard).to.deep.equal(['one', 'two', 'two']);
  });

  const kinds: [string, (session: AssessmentSession) => void, SessionChange][] = [
    ['a note', (session) => session.remark('a', { note: 'since May' }), { kind: 'remarks', item: 'a' }],
    ['a choice in the profile', (session) => session.setProfile({ sector: 'school' }), { kind: 'profile' }],
    ['the name of the organisation', (session) => session.setOrganisation('Library X'), { kind: 'profile' }],
    ['another place', (session) => session.goTo('review'), { kind: 'place' }],
    ['being done', (session) => session.complete('2026-03-01T10:00:00Z'), { kind: 'completed' }],
    ['other responses', (session) => session.replace(), { kind: 'replaced' }],
    ['what came in from elsewhere', (session) => session.adopt(responsesFrom(instrument, { a: 2 })), { kind: 'adopted' }],
    ['another language', (session) => session.translate(valueOf(parseInstrument(structure, words('nl')))), { kind: 'language' }],
  ];
  for (const [what, command, change] of kinds) {
    it(`reports ${what} once, as what it is`, () => {
      const session = new AssessmentSession(instrument);
      const heard: SessionChange[] = [];
      session.subscribe((_, each) => heard.push(each));
      command(session);
      expect(heard).to.deep.equal([change]);
    });
  }

  it('says nothing about clearing what was not answered', () => {
    const session = new AssessmentSession(instrument);
    session.subscribe(() => expect.fail('told for nothing'));
    session.clear('a');
  });
});

describe('what a session keeps', () => {
  it('note and evidence stay when the answer changes or goes', () => {
    const session = new AssessmentSession(instrument);
    session.remark('a', { note: 'since May', evidence: [{ label: 'plan', url: 'https://x.be' }] });
    session.answer('a', three);
    session.clear('a');
    expect(session.state.responses.items.a).to.deep.equal({ revision: 1, note: 'since May', evidence: [{ label: 'plan', url: 'https://x.be' }] });
  });

  it('an empty note is no note, and a field that is not named stays', () => {
    const session = new AssessmentSession(instrument);
    session.remark('a', { note: 'x', evidence: [{ label: 'plan', url: 'y' }] });
    session.remark('a', { note: '' });
    expect(session.state.responses.items.a).to.deep.equal({ revision: 1, evidence: [{ label: 'plan', url: 'y' }] });
    session.remark('a', { evidence: [] });
    expect(session.state.responses.items).to.deep.equal({});
  });

  it('a choice can be taken back, and so can the name of the organisation', () => {
    const session = new AssessmentSession(instrument);
    session.setProfile({ sector: 'school' });
    session.setProfile({ sector: undefined });
    session.setOrganisation('X');
    session.setOrganisation('');
    expect(session.state.responses).to.deep.equal(noResponses(instrument));
  });

  it('it is no longer done once an answer changes', () => {
    const session = new AssessmentSession(instrument);
    session.complete('2026-03-01T10:00:00Z');
    session.answer('a', three);
    expect(session.state.responses.completed).to.equal(undefined);
  });

  it('a note beside an answer to an older revision does not make it an answer to the new one', () => {
    const item = { ...(instrument.items[0] as Item), revision: 2 };
    const old = responsesFrom(instrument, { a: 3 });
    expect(withRemarks(old, item, { note: 'still so' }).items.a?.revision).to.equal(1);
    expect(withAnswer(old, item, three).items.a?.revision).to.equal(2);
  });

  it('it shares nothing with the answer it was given', () => {
    const session = new AssessmentSession(instrument);
    const ticked = ['x'];
    session.answer('b', { kind: 'checklist', ticked });
    ticked.push('y');
    expect(session.state.responses.items.b?.answer).to.deep.equal({ kind: 'checklist', ticked: ['x'] });
  });
});

describe('the words of a session', () => {
  it("are those of the respondent's sector", () => {
    const session = new AssessmentSession(instrument);
    expect(session.state.instrument.title).to.equal('citizens');
    session.setProfile({ sector: 'school' });
    expect(session.state.instrument.title).to.equal('pupils');
  });

  it('are of another language after a translation, answers and place kept', () => {
    const session = new AssessmentSession(instrument);
    session.answer('a', three);
    session.goTo('review');
    session.translate(valueOf(parseInstrument(structure, words('nl'))));
    expect([session.state.instrument.language, session.state.place, session.state.progress.answered]).to.deep.equal(['nl', 'review', 1]);
  });
});

describe('what a session works out', () => {
  it('is worked out once for each state, and kept when only the place changes', () => {
    const session = new AssessmentSession(instrument);
    session.answer('a', three);
    const { progress } = session.state;
    const report = reportOf(session.state);
    session.goTo('review');
    expect(session.state.progress).to.equal(progress);
    expect(reportOf(session.state)).to.equal(report);
  });

  it('is what scoring from scratch gives, however it came there', () => {
    const session = new AssessmentSession(instrument);
    const steps: (() => void)[] = [
      () => session.answer('a', three), () => session.answer('b', { kind: 'checklist', ticked: [] }), () => session.setProfile({ sector: 'school' }),
      () => session.answer('a', { kind: 'unknown' }), () => session.clear('b'), () => session.replace(responsesFrom(instrument, { a: 1 })),
    ];
    for (const step of steps) {
      step();
      expect(reportOf(session.state)).to.deep.equal(scoreResponses(instrument, session.state.responses));
    }
  });
});

describe('progress after each answer', () => {
  it('is what counting from scratch gives, whatever is asked because of it', () => {
    assert(
      property(cases({ conditions: true }), ({ instrument: anyInstrument, answers, responses }) => {
        const session = new AssessmentSession(anyInstrument, noResponses(anyInstrument, responses.scan));
        session.setProfile(responses.profile);
        for (const id of Object.keys(answers)) {
          const answer = responses.items[id]?.answer;
          if (!answer) continue;
          void session.state.progress;
          session.answer(id, answer);
          expect(session.state.progress).to.deep.equal(progressOf(anyInstrument, session.state.responses));
        }
      }),
    );
  });

  it('leaves the pages alone that the answer is not on', () => {
    const session = new AssessmentSession(instrument);
    const before = session.state.progress.pages;
    session.answer('a', three);
    const after = session.state.progress.pages;
    expect(after.filter((page) => before.includes(page))).to.have.length(before.length - 1);
    expect(after.map((page) => page.items)).to.have.ordered.members(before.map((page) => page.items));
  });
});

describe('a mistake in code', () => {
  const other = instrumentFrom({ id: 'other', items: [level('a')] });
  const session = () => new AssessmentSession(instrument);
  const long = 'x'.repeat(TEXT_LIMIT + 1);
  const rows: [string, () => void, RegExp][] = [
    ['an item that is not there', () => session().answer('z', three), /no item "z" in "test"/],
    ['an answer of another kind', () => session().answer('b', three), /answer\("b"\): this is no answer to a checklist item/],
    ['a rung above the top', () => session().answer('a', { kind: 'level', rung: 5 }), /no answer to a level item/],
    ['an option that is not there', () => session().answer('b', { kind: 'checklist', ticked: ['z'] }), /no answer to a checklist item/],
    ['a note at an item that is not there', () => session().remark('z', { note: 'x' }), /no item "z"/],
    ['a note that could not be read back', () => session().remark('a', { note: long }), /longer than/],
    ['evidence that could not be read back', () => session().remark('a', { evidence: [{ label: 'x', url: long }] }), /longer than/],
    ['a name that could not be read back', () => session().setOrganisation(long), /longer than/],
    ['a profile field that is not there', () => session().setProfile({ shoe: '43' }), /no field "shoe"/],
    ['a choice that is not there', () => session().setProfile({ sector: 'zoo' }), /no sector "zoo"/],
    ['a moment that is none', () => session().complete('now'), /"now" is no date/],
    ['responses to another instrument, at the start', () => new AssessmentSession(instrument, noResponses(other)), /responses to "other", not to "test"/],
    ['responses to another instrument, later', () => session().replace(noResponses(other)), /responses to "other", not to "test"/],
    ['a translation of another instrument', () => session().translate(other), /another instrument/],
  ];
  for (const [what, mistake, message] of rows) it(`throws a TypeError: ${what}`, () => expect(mistake).to.throw(TypeError, message));

  it('changes nothing', () => {
    const one = session();
    const before = one.state;
    one.subscribe(() => expect.fail('told of a mistake'));
    expect(() => one.answer('b', three)).to.throw();
    expect(one.state).to.equal(before);
  });
});
