import { deepFreeze } from './assemble-instrument.ts';
import { checked } from './checked.ts';
import { id, language, sentence } from './instrument-schema.ts';
import type { Parsed, Problem } from './problems.ts';
import { parsed, problem } from './problems.ts';
import { z } from './zod.ts';

/** The words of a field in one language, each with what it means and where that comes from. */
export interface Glossary {
  /** BCP 47 tag of the language in which it is written. */
  readonly language: string;
  readonly entries: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  /** The same in every language. */
  readonly id: string;
  readonly term: string;
  /** Other forms under which it stands in texts: plurals, shorter names. */
  readonly forms?: readonly string[];
  readonly text: string;
  /** Whether it stands on the page of all terms alone, and is never opened from a text. */
  readonly pageOnly?: boolean;
  readonly source: GlossarySource;
}

/** Where an explanation comes from. It always has a date: when it was made public, when we last read it, or both. */
export interface GlossarySource {
  readonly title: string;
  readonly url?: string;
  /** Language of the title, where that is another than that of the glossary. */
  readonly language?: string;
  /** A year, a month (`2026-11`) or a day. */
  readonly published?: string;
  readonly consulted?: string;
}

const date = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as "2026", "2026-11" or "2026-11-24"'));

const source = z.strictObject({
  title: sentence,
  // It becomes a link: an address that runs code must not get that far.
  url: z.optional(z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s]+$/, 'an address that begins with https://'))),
  language: z.optional(language),
  published: z.optional(date),
  consulted: z.optional(date),
});

const glossary = z.strictObject({
  language,
  entries: z
    .array(z.strictObject({ id, term: sentence, forms: z.optional(z.array(sentence)), text: sentence, pageOnly: z.optional(z.boolean()), source }))
    .check(z.minLength(1), z.maxLength(1000)),
});

type GlossaryInput = z.infer<typeof glossary>;

/**
 * Turns unknown input into a glossary in one language, or into the list of everything that is wrong with it.
 *
 * @param name - What to call it in messages, for example its file name.
 */
export function parseGlossary(input: unknown, name = 'glossary.json'): Parsed<Glossary> {
  const result = checked(glossary, input, name, (value) => [...repeated(value), ...undated(value)]);
  return result.ok ? parsed(deepFreeze(result.value as Glossary)) : result;
}

/** A form of two terms could open only one of them. */
function repeated({ entries }: GlossaryInput): Problem[] {
  const ids = new Set<string>();
  const forms = new Set<string>();
  return entries.flatMap(({ id, term, forms: others = [] }, index) => {
    const twice = [term, ...others].filter((form) => {
      const key = form.toLowerCase();
      return forms.has(key) || !forms.add(key);
    });
    const problems = twice.map((form) => problem('duplicate-form', ['entries', index], { form }));
    if (ids.has(id)) problems.unshift(problem('duplicate-id', ['entries', index, 'id'], { id }));
    ids.add(id);
    return problems;
  });
}

function undated({ entries }: GlossaryInput): Problem[] {
  return entries.flatMap(({ source: { published, consulted } }, index) =>
    published || consulted ? [] : [problem('missing', ['entries', index, 'source', 'published'], { expected: 'date (or "consulted", when it was read)' })],
  );
}
