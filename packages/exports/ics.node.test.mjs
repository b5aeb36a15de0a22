/** The calendar of a plan, read by node-ical, as a calendar program would. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ical from 'node-ical';
import { planToIcs } from '@drempel/exports/ics.js';
import { filledIn, HOSTILE, lindeveld, paperInputs } from './papers.fixtures.mjs';

const LATER = '2027-01-15T09:00:00.000Z';

describe('the calendar of a plan', () => {
  let state;
  let words;

  before(async () => {
    state = await filledIn(lindeveld);
    ({ words } = await paperInputs(state, 'nl'));
  });

  const written = (actions = state.responses.plan.actions, made = lindeveld.made) =>
    planToIcs({ plan: { ...state.responses.plan, actions }, instrument: state.instrument, organisation: state.responses.organisation, words, made });
  const changed = (id, change) => state.responses.plan.actions.map((action) => (action.id === id ? { ...action, ...change } : action));

  it('has each deadline and each evaluation, on its day', () => {
    const events = eventsIn(written());
    const expected = lindeveld.plan.actions.flatMap(({ deadline, evaluation }) => [deadline, evaluation]);
    assert.deepEqual(events.map(({ start }) => localDay(start)).sort(), expected.sort());
    for (const { datetype, start, end } of events) {
      assert.equal(datetype, 'date');
      assert.equal(Math.round((end - start) / 3_600_000 / 24), 1);
    }
  });

  it('F23: has them on the same day in every time zone', () => {
    const script = `
      import ical from 'node-ical';
      const days = Object.values(ical.sync.parseICS(process.argv[1])).filter(({ type }) => type === 'VEVENT').map(({ start }) => [start.getFullYear(), start.getMonth() + 1, start.getDate()].join('-'));
      console.log(days.join());`;
    const days = ['Pacific/Kiritimati', 'Europe/Brussels', 'America/Los_Angeles', 'Pacific/Pago_Pago'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script, written()], { env: { ...process.env, TZ }, cwd: fileURLToPath(new URL('.', import.meta.url)), encoding: 'utf8' }),
    );
    assert.equal(new Set(days).size, 1, days.join('\n'));
    assert.ok(days[0].includes('2027-3-31'));
  });

  it('is updated by a second import, not doubled: what moved is where it is now', () => {
    const calendar = imported(imported(new Map(), written()), written(changed('7c1d4a52-meldpunt', { deadline: '2027-05-14', title: 'Een ander woord' }), LATER));
    assert.equal(calendar.size, 16);
    const moved = calendar.get('7c1d4a52-meldpunt-deadline@drempel');
    assert.deepEqual([localDay(moved.start), moved.summary], ['2027-05-14', 'Klaar: Een ander woord']);
  });

  it('does not go back when an older file is opened after a newer one', () => {
    const newer = written(changed('7c1d4a52-meldpunt', { deadline: '2027-05-14' }), LATER);
    const calendar = imported(imported(new Map(), newer), written());
    assert.equal(localDay(calendar.get('7c1d4a52-meldpunt-deadline@drempel').start), '2027-05-14');
  });

  it('takes away what was stopped, and warns no more of what is done', () => {
    const events = byId(written(changed('7c1d4a52-meldpunt', { status: 'stopped' })));
    assert.equal(events.get('7c1d4a52-meldpunt-deadline@drempel').status, 'CANCELLED');
    assert.equal(events.get('2b90f0e1-brieven-deadline@drempel').status, 'CONFIRMED');
    assert.equal(alarmsOf(events.get('7c1d4a52-meldpunt-deadline@drempel')).length, 0);
    assert.equal(alarmsOf(events.get('5f0a19bc-definitie-deadline@drempel')).length, 0);
    assert.equal(alarmsOf(events.get('2b90f0e1-brieven-deadline@drempel')).length, 1);
  });

  it('says what, who and how it is measured, and keeps nobody busy', () => {
    const event = byId(written()).get('2b90f0e1-brieven-deadline@drempel');
    assert.equal(event.summary, 'Klaar: De dertig meest gebruikte brieven herschrijven en testen met lezers');
    assert.equal(event.description, 'Wie: Diensthoofd Communicatie\nHoe we het meten: Veelgebruikte brieven en formulieren in duidelijke taal: van 22,5 % naar 75 %\nPartners: Lezerscollectief, Wablieft\nStatus: bezig');
    assert.equal(event.transparency, 'TRANSPARENT');
  });

  it('F23: gives back every text as it was written, in lines of at most 75 bytes', () => {
    // Not a backslash before an n: node-ical 0.22 takes the two for a new line, however they are written.
    const texts = ['punt; komma, schuine \\ streep\nnieuwe regel', 'é😀שלום'.repeat(60), HOSTILE.markup, HOSTILE.formula, 'BEGIN:VEVENT\r\nUID:vals'];
    for (const title of texts) {
      const file = written(changed('7c1d4a52-meldpunt', { title, edited: true }));
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
      const events = byId(file);
      assert.equal(events.size, 16);
      assert.equal(events.get('7c1d4a52-meldpunt-deadline@drempel').summary, `Klaar: ${title.replaceAll('\r\n', '\n')}`);
    }
  });

  it('has no halves of characters and no controls, and caps a million characters', () => {
    const file = written(changed('7c1d4a52-meldpunt', { title: HOSTILE.surrogates + HOSTILE.controls, owner: HOSTILE.book }));
    assert.doesNotMatch(file.replaceAll('\r\n', ''), /\p{Cc}|\p{Surrogate}/u);
    assert.ok(file.length < 60_000);
    assert.ok(byId(file).get('7c1d4a52-meldpunt-deadline@drempel').description.includes('[…]'));
  });

  it('F23: has days of any year that four figures can write, the last of them too', () => {
    const file = written([...changed('7c1d4a52-meldpunt', { deadline: '9999-12-31', evaluation: '0001-01-01' })]);
    for (const [, value] of file.matchAll(/^DT(?:START|END);VALUE=DATE:(.*)\r$/gm)) assert.match(value, /^\d{8}$/);
    assert.match(file, /^DTSTART;VALUE=DATE:99991231\r$/m);
  });

  it('is a calendar too when nothing was planned', () => {
    assert.deepEqual(eventsIn(written([])), []);
  });
});

function eventsIn(file) {
  return Object.values(ical.sync.parseICS(file)).filter(({ type }) => type === 'VEVENT');
}

function byId(file) {
  return new Map(eventsIn(file).map((event) => [event.uid, event]));
}

/** As RFC 5546 has it: an event with the same id replaces the one that is there, unless that has a higher sequence number. */
function imported(calendar, file) {
  const next = new Map(calendar);
  for (const event of eventsIn(file)) {
    const present = next.get(event.uid);
    if (!present || Number(event.sequence) >= Number(present.sequence)) next.set(event.uid, event);
  }
  return next;
}

function alarmsOf({ alarms = [] }) {
  return alarms;
}

function localDay(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
