import { checkedPlan } from '@drempel/core/plan-edits.js';
import type { Action } from '@drempel/core/plan.js';
import type { Responses } from '@drempel/core/responses.js';
import { withPlan } from '@drempel/core/responses.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { deepAll, MemoryStore, mount, ready, settled, until } from '../testing.fixtures.ts';

const LONG_AGO = '2020-01-01T09:00:00.000Z';

const plan = (id: string, more: Partial<Action> = {}) => checkedPlan({ actions: [{ id, title: 'Luisteren', status: 'planned', progress: [], ...more }] });
const planned = (id: string, more?: Partial<Action>): Responses => withPlan({ instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items: {} }, plan(id, more));
const actionsOf = ({ plan: found }: Responses) => found?.actions.map(({ id, owner }) => [id, owner]);

/** A page with a plan of a long time ago in its draft, about which is asked. */
async function openAsking(): Promise<{ element: DrempelSession; store: MemoryStore }> {
  const store = new MemoryStore();
  const first = await open(store);
  first.session?.adopt(planned('p1', { owner: 'Bea' }));
  await until(() => first.saving === 'saved');
  first.remove();
  for (const [key, draft] of store.drafts) store.drafts.set(key, { ...(draft as object), saved: LONG_AGO });
  const element = await open(store);
  expect(element.recovery?.question?.why).to.equal('old');
  return { element, store };
}

async function open(store: MemoryStore): Promise<DrempelSession> {
  const element = await ready(mount(html`<drempel-session instrument="proef" scan="lang" keep-days="30" .store=${store}><drempel-recovery></drempel-recovery></drempel-session>`));
  await until(() => element.recovery !== undefined);
  await settled(element);
  return element;
}

describe('a plan, while it is asked what to do with an earlier draft', () => {
  it('is still there when the draft is thrown away, also without an answer beside it', async () => {
    const { element } = await openAsking();
    element.session?.setPlan(plan('p2', { owner: 'Ann' }));
    await element.recovery?.answer('remove');
    await settled(element);
    expect(actionsOf(element.session!.state.responses)).to.deep.equal([['p2', 'Ann']]);
  });

  it('comes together with that of the draft, and what that says otherwise is kept as a version', async () => {
    const { element } = await openAsking();
    element.session?.setPlan(plan('p1', { owner: 'Ann' }));
    await element.recovery?.answer('continue');
    await settled(element);
    expect(actionsOf(element.session!.state.responses)).to.deep.equal([['p1', 'Ann']]);
    expect(element.recovery?.versions.found.map(({ responses }) => responses && actionsOf(responses))).to.deep.equal([[['p1', 'Bea']]]);
  });
});

it('F7: who works in one window is told that a plan from another came in', async () => {
  const store = new MemoryStore();
  const element = await open(store);
  element.session?.answer('a', { kind: 'level', rung: 1 });
  await until(() => element.saving === 'saved');
  for (const [key, draft] of store.drafts) {
    const { responses, ...rest } = draft as { responses: Responses };
    store.drafts.set(key, { ...rest, revision: 'other.1', responses: withPlan(responses, plan('p3')) });
  }
  element.session?.answer('b', { kind: 'level', rung: 1 });
  await until(() => actionsOf(element.session!.state.responses) !== undefined);
  await settled(element);
  expect(actionsOf(element.session!.state.responses)).to.deep.equal([['p3', undefined]]);
  expect(deepAll(element, '[role="status"] .note').map(({ textContent }) => textContent)).to.include('Wat in een ander venster ingevuld werd, is erbij gekomen.');
});
