import { nearest } from '@drempel/core/problem-words.js';
import type { Mistake } from '../session/mistakes.ts';
import { describeMistake, toldAbout } from '../session/mistakes.ts';
import { sendsTo } from '../session/said-by-page.ts';
import { sourceOf } from '../session/session-source.ts';
import type { Debugged } from '../session/show-problems.ts';
import { knownAttributes, nameProblems } from './attribute-names.ts';
import { valueProblems } from './attribute-values.ts';
import type { Problem } from './problem.ts';
import { placeOf } from './problem.ts';

/** Elements that people write by themselves, and whose attributes they may put on another. */
const WRITTEN = ['scan', 'chart', 'export', 'item', 'plan', 'report', 'submit', 'term', 'glossary'];

/** Everything that the author of a page can mend about one session, its views, and views that follow none. */
export async function pageProblems(element: Debugged): Promise<readonly Problem[]> {
  const prefix = element.localName.replace(/[a-z]+$/, '');
  const ours = writtenIn(document, prefix);
  const sessions = ours.filter((each) => knows(each, 'instrument'));
  const views = ours.filter((each) => knows(each, 'for'));
  const own = views.filter((view) => sourceOf(view) === element);
  const lost = views.filter((view) => !sourceOf(view));
  const tags = WRITTEN.map((name) => prefix + name);
  const known = { instrument: element.session?.state.instrument, terms: await termsOf(element) };
  return [
    ...sessionProblems(element),
    ...[element, ...own].flatMap((each) => [...nameProblems(each, tags), ...valueProblems(each, known)]),
    ...lost.flatMap((view) => [...nameProblems(view, tags), lostProblem(view, sessions)]),
    ...layoutProblems(element, own, prefix),
  ];
}

/** What readers are not told: it is still so as long as the attribute says it. */
const UNNOTICED = /^unknown-(look|storage)$/;

const knows = (element: Element, attribute: string): boolean => knownAttributes(element.constructor).has(attribute);

/** What the session found itself, as far as it is still so. */
function sessionProblems(element: Debugged): Problem[] {
  const holds = ({ code, found, what = '' }: Mistake) => element.notices.some((notice) => notice.code === code && notice.found === found) || (UNNOTICED.test(code) && Reflect.get(element, what) === found);
  const still = toldAbout(element).filter((mistake) => !mistake.code.startsWith('draft-') && holds(mistake));
  return still.map((mistake) => {
    const [what = '', ...todo] = describeMistake(mistake).split(/(?<=\.) (?=[A-Z])/);
    return { where: placeOf(element, mistake.what === 'language' ? 'lang' : mistake.what), what, todo: todo.join(' '), told: true };
  });
}

/** A view that shows nothing, because it has no session. */
function lostProblem(view: Element & { for?: string }, sessions: readonly Element[]): Problem {
  const where = placeOf(view, 'for');
  const name = view.for;
  const ids = sessions.map(({ id }) => id).filter(Boolean);
  const known = ids.length ? `Known here: ${ids.join(', ')}.` : 'Give the session element an id.';
  if (!name) return { where, what: 'there is no session around it.', todo: `Put it inside a session element, or name one with for="…". ${known}` };
  const near = nearest(name, ids);
  const there = (view.getRootNode() as Document).getElementById(name);
  return { where, what: there ? `for: "${name}" is no session.` : `for: there is no element with id "${name}".`, todo: `${near ? `Did you mean "${near}"? ` : ''}${known}` };
}

/** What is missing around a session. */
function layoutProblems(element: Debugged, own: readonly Element[], prefix: string): Problem[] {
  const where = placeOf(element);
  const has = (view: string) => own.some(({ localName }) => localName === prefix + view);
  const whole = knows(element, 'heading-level');
  const asks = whole || element.storage === 'none' || has('recovery');
  const missing = element.store ? (['load', 'save', 'remove'] as const).filter((name) => typeof element.store?.[name] !== 'function') : [];
  return [
    ...(asks ? [] : [{ where, what: `there is no <${prefix}recovery>: what only the respondent can decide about a draft is not asked.`, todo: 'Put one in your layout; it is empty as long as there is nothing to ask.' }]),
    ...(has('submit') && sendsTo(element) === undefined ? [{ where, what: `there is a <${prefix}submit>, and the introduction says that nothing is sent.`, todo: 'Set submit-url="…", or submit-to="…" where your page sends the result itself.' }] : []),
    ...(missing.length ? [{ where, what: `the property store lacks ${missing.join(', ')}: drafts cannot be kept.`, todo: 'Give it all three; docs/embedding.md has an example.' }] : []),
  ];
}

/** Elements of ours that the page's author wrote: also those in shadow roots of the page, not those inside our own. */
function writtenIn(root: ParentNode, prefix: string): Element[] {
  return [...root.querySelectorAll('*')].flatMap((each) => {
    const isOurs = each.localName.startsWith(prefix);
    return [...(isOurs ? [each] : []), ...(each.shadowRoot && !isOurs ? writtenIn(each.shadowRoot, prefix) : [])];
  });
}

async function termsOf({ offer, language }: Debugged): Promise<readonly string[] | undefined> {
  const glossary = await offer?.loadGlossary?.(language).catch(() => undefined);
  return glossary?.entries.map(({ id }) => id);
}
