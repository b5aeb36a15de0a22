import type { Glossary, GlossaryEntry } from './glossary.ts';
import type { Item } from './instrument.ts';

/** A piece of text: plain, or a term as it stands there with the entry that explains it. */
export type TextPart = string | { readonly text: string; readonly entry: GlossaryEntry };

/** The terms of an item: each is opened once, where the reader meets it first. */
export interface ItemTerms {
  readonly help: readonly TextPart[];
  readonly note: readonly TextPart[];
  readonly caution: readonly TextPart[];
  /** Terms in the statement and the answers alone, whose words stay as they are. */
  readonly elsewhere: readonly GlossaryEntry[];
}

/** Where an item has terms. Worked out once for each item and glossary. */
export function itemTerms(glossary: Glossary, item: Item): ItemTerms {
  const found = cache.get(glossary) ?? new WeakMap<Item, ItemTerms>();
  cache.set(glossary, found);
  let terms = found.get(item);
  if (!terms) found.set(item, (terms = findTerms(glossary, item)));
  return terms;
}

const cache = new WeakMap<Glossary, WeakMap<Item, ItemTerms>>();

function findTerms(glossary: Glossary, item: Item): ItemTerms {
  const seen = new Set<GlossaryEntry>();
  const parts = (text: string | undefined) => split(glossary, text ?? '', seen);
  const opened = {
    help: parts(item.help),
    note: parts(item.note),
    caution: parts(item.kind === 'indicator' ? item.caution : ''),
  };
  const others = [item.statement, ...answerTexts(item)].flatMap(parts);
  return { ...opened, elsewhere: others.flatMap((part) => (typeof part === 'string' ? [] : [part.entry])) };
}

function answerTexts(item: Item): readonly string[] {
  switch (item.kind) {
    case 'level':
      return item.rungs.map((rung) => rung.text);
    case 'checklist':
      return item.options.map((option) => option.label);
    case 'indicator':
      return [item.numerator, item.denominator];
    case 'open':
      return [];
  }
}

/** The text in pieces, with the first occurrence of each term that was not seen yet. */
function split(glossary: Glossary, text: string, seen: Set<GlossaryEntry>): readonly TextPart[] {
  const { pattern, entries } = formsOf(glossary);
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const [words] = match;
    const entry = entries.get(words.toLowerCase());
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ text: words, entry });
    from = match.index + words.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

interface Forms {
  readonly pattern: RegExp | undefined;
  /** By form, in small letters. */
  readonly entries: ReadonlyMap<string, GlossaryEntry>;
}

const forms = new WeakMap<Glossary, Forms>();

/** Whole words, longest first: "buitenlandse herkomst" must not take its place from "persoon van buitenlandse herkomst". */
function formsOf(glossary: Glossary): Forms {
  let known = forms.get(glossary);
  if (!known) {
    const opened = glossary.entries.filter((entry) => !entry.pageOnly);
    const entries = new Map(opened.flatMap((entry) => [entry.term, ...(entry.forms ?? [])].map((form) => [form.toLowerCase(), entry] as const)));
    const longestFirst = [...entries.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    // A hyphen belongs to the word: "anti-discriminatie" is another word than "discriminatie".
    const pattern = longestFirst.length ? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}-])`, 'giu') : undefined;
    forms.set(glossary, (known = { pattern, entries }));
  }
  return known;
}
