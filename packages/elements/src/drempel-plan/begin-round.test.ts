import { checkedPlan } from '@drempel/core/plan-edits.js';
import { writeResultFile } from '@drempel/core/result-file.js';
import type { Responses } from '@drempel/core/responses.js';
import { expect } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, MemoryStore, mount, ready, settled, until } from '../testing.fixtures.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const plan = checkedPlan({ actions: [{ id: 'p1', title: 'Luisteren', status: 'planned', progress: [] }] });

async function open(store: MemoryStore | undefined, view: TemplateResult): Promise<DrempelSession> {
  const element = await ready(mount(html`<drempel-session instrument="proef" scan="lang" storage=${store ? 'device' : 'none'} .store=${store}>${view}</drempel-session>`));
  if (store) await until(() => element.recovery !== undefined);
  element.session?.answer('a', { kind: 'level', rung: 2 });
  element.session?.setPlan(plan);
  await until(() => element.saving !== 'saving');
  await settled(element);
  return element;
}

const answers = ({ session }: DrempelSession) => Object.keys(session?.state.responses.items ?? {});

describe('a next round, begun from the plan', () => {
  before(() => customElements.whenDefined('drempel-plan'));

  const openPlan = (store?: MemoryStore) => open(store, html`<drempel-plan></drempel-plan>`);
  const confirm = async (element: DrempelSession) => {
    button(element, 'Begin een nieuwe ronde').click();
    await settled(element);
    button(element, 'Begin met lege vragen').click();
  };
  const asked = (element: DrempelSession) => deep<HTMLDialogElement>(element, 'dialog');

  it('keeps the answers of now as a version, and the plan', async () => {
    const element = await openPlan(new MemoryStore());
    await confirm(element);
    await until(() => !answers(element).length);
    expect(element.session?.state.responses.plan).to.deep.equal(plan);
    expect(element.recovery?.versions.found.map(({ responses }) => Object.keys(responses?.items ?? {}))).to.deep.equal([['a']]);
  });

  it('F3: does not begin when they could not be kept after all, asks once more, and then begins', async () => {
    const store = new MemoryStore();
    const element = await openPlan(store);
    const { save } = store;
    // There is room for the draft, and for nothing beside it.
    store.save = (key, ...rest) => (store.drafts.has(key) ? save.call(store, key, ...rest) : Promise.reject(new DOMException('full', 'QuotaExceededError')));
    expect(asked(element).textContent).to.contain('Je antwoorden van nu blijven als aparte versie bewaard.');
    await confirm(element);
    await until(() => asked(element).textContent.includes('Je antwoorden van nu kunnen hier niet bewaard worden.'));
    await settled(element);
    expect([answers(element), asked(element).open]).to.deep.equal([['a'], true]);
    button(element, 'Begin met lege vragen').click();
    await until(() => !answers(element).length);
    expect(asked(element).open).to.equal(false);
  });
});

describe('a next round, begun where a file was opened', () => {
  before(() => customElements.whenDefined('drempel-open'));

  /** A file with the answer to one question and a plan, opened beside the answer of now to another. */
  async function openBeside(now: boolean, store?: MemoryStore): Promise<DrempelSession> {
    const element = await open(store, html`<drempel-open></drempel-open>`);
    await until(() => deepAll(element, '#file').length > 0);
    if (!now) element.session?.clear('a');
    const { instrument, responses } = element.session!.state;
    const theirs: Responses = { ...responses, items: { b: { revision: 1, answer: { kind: 'level', rung: 1 } } }, completed: NOW };
    const files = new DataTransfer();
    files.items.add(new File([writeResultFile(instrument, theirs, NOW)], 'result.json'));
    const input = deep<HTMLInputElement>(element, '#file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => deepAll(element, '#heading').length > 0);
    await settled(element);
    deep<HTMLInputElement>(element, 'input[value="fill"]').click();
    await settled(element);
    button(element, 'Doe dit').click();
    await until(() => answers(element).includes('b'));
    element.session?.complete(NOW);
    await settled(element);
    return element;
  }

  it('does not throw away answers that stand nowhere else: the plan asks first', async () => {
    const element = await openBeside(true);
    button(element, 'Begin een nieuwe ronde met dit plan').click();
    await settled(element);
    expect([answers(element), element.session?.state.place]).to.deep.equal([['a', 'b'], 'plan']);
  });

  it('begins at once when the file has them all', async () => {
    const element = await openBeside(false);
    button(element, 'Begin een nieuwe ronde met dit plan').click();
    await until(() => !answers(element).length);
    expect(element.session?.state.responses.plan).to.deep.equal(plan);
  });

  it('begins at once when they can be kept', async () => {
    const element = await openBeside(true, new MemoryStore());
    button(element, 'Begin een nieuwe ronde met dit plan').click();
    await until(() => !answers(element).length);
    expect(element.recovery?.versions.found.map(({ responses }) => Object.keys(responses?.items ?? {}))).to.deep.equal([['a', 'b']]);
  });
});
