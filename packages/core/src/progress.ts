import { applies } from './conditions.ts';
import type { Group, Instrument, Item, View } from './instrument.ts';
import { groupAndBelow, itemOf, scanOf } from './instrument.ts';
import type { Responses } from './responses.ts';
import { isSettled } from './settled.ts';

export { isSettled } from './settled.ts';

/** How far the respondent is. Items that do not apply (by their condition) are not counted. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  readonly pages: readonly PageProgress[];
}

/** One page of the questionnaire: a group with the items of that group and the groups below it. */
export interface PageProgress {
  readonly group: string;
  /** Ids, in order, of the items that apply. */
  readonly items: readonly string[];
  readonly answered: number;
  /** Ids of items that are still open: no answer, or one that is not complete. */
  readonly open: readonly string[];
  /** Ids of items answered with "don't know". */
  readonly unknown: readonly string[];
}

/**
 * Works out progress, page by page. Optional items are shown on their page and never counted as open.
 * Pages on which nothing applies are left out.
 */
export function progressOf(instrument: Instrument, responses: Responses): Progress {
  const pages = pageItems(instrument, responses.scan).flatMap(({ group, items }) => {
    const applicable = items.filter((item) => applies(instrument, item, responses));
    return applicable.length ? [pageProgress(group.id, applicable, responses)] : [];
  });
  const answered = pages.reduce((sum, page) => sum + page.answered, 0);
  return { answered, total: answered + pages.reduce((sum, page) => sum + page.open.length, 0), pages };
}

function pageProgress(group: string, items: readonly Item[], responses: Responses): PageProgress {
  const open: string[] = [];
  const unknown: string[] = [];
  let answered = 0;
  for (const item of items) {
    const answer = responses.items[item.id]?.answer;
    if (answer?.kind === 'unknown') unknown.push(item.id);
    if (isSettled(item, answer)) answered += 1;
    else if (answer || !item.optional) open.push(item.id);
  }
  return { group, items: items.map((item) => item.id), answered, open, unknown };
}

/** What stands on a page, under which group: only the groups of which an item is on the page. */
export interface PageSection {
  readonly group: Group;
  readonly items: readonly Item[];
}

const pagesByScan = new WeakMap<Instrument, Map<string, readonly PageSection[]>>();

function pageItems(instrument: Instrument, scanId: string | undefined): readonly PageSection[] {
  const cache = pagesByScan.get(instrument) ?? new Map<string, readonly PageSection[]>();
  pagesByScan.set(instrument, cache);
  const scan = scanOf(instrument, scanId);
  let pages = cache.get(scan.id);
  if (!pages) {
    const view = pageView(instrument, scanId);
    pages = !view
      ? []
      : scan.pages.groups.flatMap((id) => {
          const group = view.groups.find((each) => each.id === id);
          return group ? [{ group, items: sectionsOf(instrument, scanId, id).flatMap((section) => section.items) }] : [];
        });
    cache.set(scan.id, pages);
  }
  return pages;
}

/** The view whose groups are the pages of a scan. */
export function pageView(instrument: Instrument, scanId: string | undefined): View | undefined {
  const scan = scanOf(instrument, scanId);
  return instrument.views.find((view) => view.id === scan.pages.view);
}

/** The items of a page under the group each belongs to (the first, where it is more than one), in reading order. */
export function sectionsOf(instrument: Instrument, scanId: string | undefined, page: string): readonly PageSection[] {
  const view = pageView(instrument, scanId);
  if (!view) return [];
  const chosen = scanOf(instrument, scanId).items.flatMap((id) => itemOf(instrument, id) ?? []);
  const placed = new Set<Item>();
  return groupAndBelow(view, page).flatMap((group) => {
    // An item that counts in two groups of a page is asked once.
    const items = chosen.filter((item) => item.in[view.id]?.[group.id] !== undefined && !placed.has(item));
    items.forEach((item) => placed.add(item));
    return items.length ? [{ group, items }] : [];
  });
}
