/** The parts that the manifest promises are there in some state, no other is, and each reaches the page through all that is around it. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelSession } from './drempel-session/drempel-session.ts';
import { glossary } from './glossary/glossary.fixtures.ts';
import { PARTS } from './styles/parts.ts';
import { button, deep, deepAll, definition, mount, ready, settled, structure, until } from './testing.fixtures.ts';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
}

const { modules } = await executeServerCommand<{ modules: { declarations?: Declaration[] }[] }, undefined>('drempel-manifest');
const documented = new Map(
  modules
    .flatMap(({ declarations }) => declarations ?? [])
    .flatMap(({ tagName, cssParts }) => (tagName ? [[tagName, (cssParts ?? []).map(({ name }) => name).sort()] as const] : [])),
);

/** By tag, the parts in its own shadow root; and those that cannot be reached from outside the scan. */
function partsIn(scan: Element): { byTag: Map<string, Set<string>>; hidden: Set<string> } {
  const byTag = new Map<string, Set<string>>();
  const hidden = new Set<string>();
  for (const each of deepAll(scan, '[part]')) {
    for (const part of each.part) {
      const { host } = each.getRootNode() as ShadowRoot;
      byTag.set(host.localName, (byTag.get(host.localName) ?? new Set()).add(part));
      if (!reaches(host, part, scan)) hidden.add(`${part} of ${host.localName}`);
    }
  }
  return { byTag, hidden };
}

/** Whether a part of an element comes through every element around it, up to the page. */
function reaches(element: Element, part: string, page: Element): boolean {
  if (element === page) return true;
  const exported = (element.getAttribute('exportparts') ?? '').split(',').map((name) => name.trim());
  return exported.includes(part) && reaches((element.getRootNode() as ShadowRoot).host, part, page);
}

describe('parts', () => {
  it('are in the page as they are in the manifest, and all of them can be reached through the scan', async function () {
    const { nl } = definition.text;
    const own = {
      // Every kind of thing that a report can show.
      structure: { ...structure, stages: ['een', 'twee'], overall: { view: 'delen', combine: 'mean' }, items: structure.items.map((item) => (item.id === 'a' ? { ...item, gate: { stage: 'een', atLeast: 0.5 } } : item)) },
      text: { nl: { ...nl, stages: { een: 'Fase een', twee: 'Fase twee' }, items: { ...nl!.items, a: { ...nl!.items.a!, help: 'Vraag een tolk.' } } } },
      glossary: { nl: glossary },
    };
    const element: DrempelSession = await ready(mount(html`<drempel-scan .definition=${own} scan="lang" storage="none" submit-to="ons" sector="gem" respondent-role="board" lang="nl"></drempel-scan>`));
    const session = element.session!;
    const found = new Map<string, Set<string>>();
    const hidden = new Set<string>();
    const look = async () => {
      await settled(element);
      const now = partsIn(element);
      for (const [tag, parts] of now.byTag) for (const part of parts) found.set(tag, (found.get(tag) ?? new Set()).add(part));
      now.hidden.forEach((part) => hidden.add(part));
    };
    await look();
    session.answer('a', { kind: 'level', rung: 0 });
    session.answer('b', { kind: 'level', rung: 2 });
    session.answer('cijfer', { kind: 'indicator', numerator: 12, denominator: 40 });
    session.answer('lijst', { kind: 'checklist', ticked: ['x', 'y'] });
    for (const place of ['profile', 'page:een', 'page:twee', 'review', 'report', 'plan'] as const) {
      session.goTo(place);
      if (place === 'page:een') await until(() => deepAll(element, '[part="word"]').length > 0);
      await look();
    }
    button(element, 'Woordenlijst').click();
    await until(() => deepAll(element, '[part="entry"]').length > 0);
    await look();
    deep(element, '.candidate button').click();
    await look();
    session.goTo('report');
    element.setAttribute('scan', 'onbekend');
    await until(() => element.session !== session && element.notices.length > 0);
    await look();
    element.session?.goTo('intro');
    await look();

    // In states that other tests come to: a file that takes long, a file that differs, answers that no longer count, a draft of somebody else, a mistake in a layout without a scan.
    const elsewhere: Readonly<Record<string, readonly string[]>> = { 'drempel-export': ['progress'], 'drempel-open': ['heading'], 'drempel-kept': ['heading'], 'drempel-recovery': ['heading', 'notice'] };
    for (const [tag, parts] of documented) {
      const there = [...(found.get(tag) ?? []), ...(elsewhere[tag] ?? [])].sort();
      expect(there, tag).to.deep.equal(parts);
    }
    expect([...hidden]).to.deep.equal([]);
  });

  it('are all in the list of what passes through', () => {
    const outermost = ['notice', 'body'];
    const all = new Set([...documented.values()].flat().filter((name) => !outermost.includes(name)));
    expect(PARTS.split(',').sort()).to.deep.equal([...all].sort());
  });
});
