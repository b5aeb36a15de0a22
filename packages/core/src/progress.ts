import { applies, isAskedAbout } from './conditions.ts';
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
  return sumOf(
    pageItems(instrument, responses.scan).flatMap(({ group, items }) => {
      const applicable = items.filter((item) => applies(instrument, item, responses)).map((item) => item.id);
      return applicable.length ? [pageProgress(instrument, group.id, applicable, responses)] : [];
    }),
  );
}

/**
 * The same as `progressOf`, from the progress before nothing but the response to one item changed: only its page is
 * counted again, unless other items apply or not because of it. The other pages are the same objects.
 */
export function progressAfter(before: Progress, instrument: Instrument, responses: Responses, item: string): Progress {
  if (isAskedAbout(instrument, item)) return progressOf(instrument, responses);
  return sumOf(before.pages.map((page) => (page.items.includes(item) ? pageProgress(instrument, page.group, page.items, responses) : page)));
}

function sumOf(pages: readonly PageProgress[]): Progress {
  let answered = 0;
  let open = 0;
  for (const page of pages) {
    answered += page.answered;
    open += page.open.length;
  }
  return { answered, total: answered + open, pages };
}

function pageProgress(instrument: Instrument, group: string, items: readonly string[], responses: Responses): PageProgress {
  const open: string[] = [];
  const unknown: string[] = [];
  let answered = 0;
  for (const id of items) {
    const item = itemOf(instrument, id);
    const answer = responses.items[id]?.answer;
    if (answer?.kind === 'unknown') unknown.push(id);
    if (item && isSettled(item, answer)) answered += 1;
    else if (answer || !item?.optional) open.push(id);
  }
  return { group, items, answered, open, unknown };
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
