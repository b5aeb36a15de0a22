import { nearest } from '@drempel/core/problem-words.js';
import type { LitElement } from 'lit';
import type { Problem } from './problem.ts';
import { placeOf } from './problem.ts';

/** What every HTML element may have. */
const GLOBAL = new Set(
  'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate'.split(' '),
);

/** What people write, and what they mean. */
const MEANT: Readonly<Record<string, string>> = { language: 'lang', locale: 'lang', level: 'heading-level', key: 'storage-key', url: 'submit-url', to: 'submit-to', user: 'respondent', 'sector-id': 'sector', 'user-role': 'respondent-role' };

/** What an attribute holds, and the property in which it ends. */
export interface KnownAttribute {
  readonly property: PropertyKey;
  readonly type: unknown;
}

/** The attributes that a class of ours knows; none for a class of somebody else. */
export function knownAttributes(of: object | undefined): ReadonlyMap<string, KnownAttribute> {
  const known = new Map<string, KnownAttribute>();
  for (const [property, { attribute, state, type }] of (of as typeof LitElement | undefined)?.elementProperties ?? []) {
    if (attribute !== false && !state) known.set(typeof attribute === 'string' ? attribute : String(property).toLowerCase(), { property, type });
  }
  return known;
}

/** Attributes that do nothing because their name is not quite right, or is that of another element. Others are left alone: frameworks and tests have theirs. `tags`: where else an attribute may belong. */
export function nameProblems(element: Element, tags: readonly string[]): Problem[] {
  const known = knownAttributes(element.constructor);
  return element.getAttributeNames().flatMap((name) => {
    if (known.has(name) || GLOBAL.has(name) || /^(data-|aria-|on|v-|ng-)|[^a-z-]/.test(name)) return [];
    const where = placeOf(element, name);
    const meant = MEANT[name] ?? '';
    const near = known.has(meant) || meant === 'lang' ? meant : nearest(name, [...known.keys()]);
    if (near) return [{ where, what: `there is no attribute "${name}".`, todo: `Did you mean "${near}"?` }];
    const owners = tags.filter((tag) => knownAttributes(customElements.get(tag)).has(name)).map((tag) => `<${tag}>`);
    return owners.length ? [{ where, what: `"${name}" does nothing here.`, todo: `It belongs on ${owners.join(', ')}.` }] : [];
  });
}
