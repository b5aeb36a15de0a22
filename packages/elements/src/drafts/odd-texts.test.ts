import { parseResultFile, writeResultFile } from '@drempel/core/result-file.js';
import { TEXT_LIMIT } from '@drempel/core/responses.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { deep, deepAll, mount, ready, settled, type, until } from '../testing.fixtures.ts';
import { browserStore } from './draft-store.ts';

const NOW = '2026-11-24T09:30:00.000Z';

/** In a database of its own: other test files empty that of the elements. */
const store = browserStore('drempel-odd-texts');
afterEach(async () => {
  for (const key of (await store.keys?.()) ?? []) await store.remove(key);
});

const open = () => ready(mount(html`<drempel-scan instrument="proef" scan="lang" organisation="X" sector="gem" respondent-role="board" .store=${store}></drempel-scan>`));

const saved = (element: DrempelSession) => until(() => element.saving === 'saved');

async function noteField(element: DrempelSession): Promise<HTMLTextAreaElement> {
  element.session?.goTo('page:een');
  await settled(element);
  deep<HTMLDetailsElement>(element, 'details.remarks').open = true;
  await until(() => deepAll(element, 'textarea#note').length > 0);
  return deep<HTMLTextAreaElement>(element, 'textarea#note');
}

const noteOf = (element: DrempelSession) => element.session?.state.responses.items.a?.note;

const ODD: Readonly<Record<string, string>> = {
  'half a pair': 'voor \ud83d na',
  'the other half': '\udc00',
  'NUL and other controls': 'a\0b\u0001c\u001bd\u007f\u0085',
  'right to left, mixed': 'de balie שלום עליכם en مرحبا, \u202eachterstevoren\u202c',
  'joined emoji': '👩‍👩‍👧‍👦🏳️‍🌈👍🏽',
  'combining marks without end': `e${'\u0301'.repeat(500)}`,
  'line ends of every kind': 'a\r\nb\rc\nd\u2028e\u2029f',
  'not normalised': 'Ångström Å A\u030A',
  'what would be markup or a formula': '<img onerror=x>&amp;"\'=1+1\t@SUM',
  'spaces alone': '  \u00a0\u200b\ufeff ',
};

describe('odd texts', () => {
  for (const [what, text] of Object.entries(ODD)) {
    it(`A12: ${what} is the same after saving, a reload, export and import`, async () => {
      const first = await open();
      first.session?.goTo('page:een');
      first.session?.remark('a', { note: text, evidence: [{ label: text, url: text }] });
      first.session?.answer('tekst', { kind: 'open', text });
      const said = first.session?.state.responses.items;
      await saved(first);
      first.remove();
      const again = await open();
      expect(again.session?.state.responses.items).to.deep.equal(said);
      const { instrument, responses } = again.session!.state;
      const file = writeResultFile(instrument, responses, NOW);
      // As it comes back from a disk: bytes.
      const read = parseResultFile(new TextDecoder().decode(new TextEncoder().encode(file)), instrument);
      expect(read.ok && read.value.responses.items).to.deep.equal(said);
    });
  }

  it('A12: of a million characters pasted in a note, what fits is kept, and the page says that the rest is not', async () => {
    const element = await open();
    const note = await noteField(element);
    type(note, 'x'.repeat(1_000_000));
    await settled(element);
    expect(noteOf(element)).to.equal('x'.repeat(TEXT_LIMIT));
    // What the field shows is what is kept: never more.
    expect(note.value).to.equal(noteOf(element));
    expect(deep(element, '#note-cut').textContent).to.contain('20000').and.to.contain('niet bewaard');
    await expect(element).to.be.accessible();
    type(note, `${'x'.repeat(TEXT_LIMIT)}y`);
    await settled(element);
    expect(note.value).to.have.length(TEXT_LIMIT);
    await saved(element);
    element.remove();
    const again = await open();
    expect(noteOf(again)).to.equal('x'.repeat(TEXT_LIMIT));
    type(await noteField(again), 'kort');
    await settled(again);
    expect(deep(again, '#note-cut').textContent).to.equal('');
    expect(noteOf(again)).to.equal('kort');
    await saved(again);
  });

  it('A12: a text that is too long is not cut through an emoji', async () => {
    const element = await open();
    type(await noteField(element), `${'x'.repeat(TEXT_LIMIT - 1)}👍${'x'.repeat(9)}`);
    expect(noteOf(element)).to.equal('x'.repeat(TEXT_LIMIT - 1));
    await saved(element);
  });

  it('A12: an open answer too keeps what fits, and says so', async () => {
    const element = await open();
    element.session?.goTo('page:twee');
    await until(() => deepAll(element, 'drempel-text').some((each) => each.shadowRoot?.querySelector('textarea')));
    const field = deep<HTMLTextAreaElement>(deep(element, 'drempel-text'), 'textarea');
    type(field, 'y'.repeat(1_000_000));
    await settled(element);
    expect(element.session?.state.responses.items.tekst?.answer).to.deep.equal({ kind: 'open', text: 'y'.repeat(TEXT_LIMIT) });
    expect(field.value).to.have.length(TEXT_LIMIT);
    expect(deep(element, '#cut').textContent).to.contain('niet bewaard');
    await saved(element);
  });

  it('A12: what a page’s own code gives too long is refused with an error, and what was there stays', async () => {
    const element = await open();
    element.session?.remark('a', { note: 'eerst' });
    expect(() => element.session?.remark('a', { note: 'x'.repeat(TEXT_LIMIT + 1) })).to.throw(TypeError);
    expect(noteOf(element)).to.equal('eerst');
    await saved(element);
  });
});

describe('clocks', () => {
  const { now } = Date;
  const RealDate = Date;
  afterEach(() => {
    Date.now = now;
    window.Date = RealDate;
  });

  it('F23: what is kept, written and completed is in UTC, to the millisecond', async () => {
    const element = await open();
    element.session?.answer('a', { kind: 'level', rung: 1 });
    element.session?.complete(new Date().toISOString());
    await saved(element);
    const draft = (await store.load('proef/lang/')) as { saved: string };
    expect(draft.saved).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  for (const [what, at] of [
    ['the hour that comes twice, when summer time ends', '2026-10-25T00:30:00.000Z'],
    ['the same hour, the second time', '2026-10-25T01:30:00.000Z'],
    ['the hour that is skipped', '2026-03-29T01:00:00.000Z'],
    ['29 February', '2028-02-29T23:59:59.999Z'],
    ['the last moment of a year', '2026-12-31T23:59:59.999Z'],
    ['a clock that was never set', '1970-01-01T00:00:00.000Z'],
    ['a clock far ahead', '2099-06-30T12:00:00.000Z'],
  ] as const) {
    it(`F23: ${what} is written and read back as the same moment`, async () => {
      const element = await open();
      element.session?.answer('a', { kind: 'level', rung: 1 });
      await saved(element);
      const { instrument, responses } = element.session!.state;
      const read = parseResultFile(writeResultFile(instrument, responses, at), instrument);
      expect(read.ok && read.value.written).to.equal(at);
    });
  }

  it('F23: a clock that was set back between two windows takes no answer away', async () => {
    const first = await open();
    first.session?.answer('a', { kind: 'level', rung: 1 });
    await saved(first);
    first.remove();
    const past = RealDate.parse('2001-01-01T00:00:00Z');
    window.Date = class extends RealDate {
      constructor(...args: [] | [number | string]) {
        super(...((args.length ? args : [past]) as [number]));
      }
      static override now = () => past;
    } as DateConstructor;
    const second = await open();
    second.session?.answer('b', { kind: 'level', rung: 2 });
    await saved(second);
    second.remove();
    window.Date = RealDate;
    const third = await open();
    expect(Object.keys(third.session?.state.responses.items ?? {})).to.deep.equal(['a', 'b']);
  });
});
