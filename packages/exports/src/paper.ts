/**
 * A paper for a meeting as a plain list of blocks. It is made once (`report-paper.ts`, `paper-charter.ts`) and then
 * written in one format or another (`html.ts`, `docx.ts`), so that no two papers say different things.
 */
export interface Paper {
  /** BCP 47 tag of the language of its own words. */
  readonly language: string;
  readonly title: string;
  /** Whose paper it is. */
  readonly organisation?: string;
  /** ISO 8601: when it was made. */
  readonly made: string;
  readonly words: RendererWords;
  readonly blocks: readonly Block[];
}

/** What a format says by itself, in the reader's language. */
export interface RendererWords {
  /** Above the table of contents. */
  readonly contents: string;
  /** At the foot of a page, with `#` for its number and again for how many there are. */
  readonly page: string;
  /** Between a name and what belongs to it. */
  readonly joint: string;
  /** At the end of a text that was cut off, because nobody reads so much on paper. */
  readonly cut: string;
}

export type Block = Heading | Paragraph | List | Facts | Table | Signature;

export interface Heading {
  readonly kind: 'heading';
  /** 1: the title of the paper; 2: a part, which stands in the contents. */
  readonly level: 1 | 2 | 3;
  readonly text: Text;
  /** Begins a page of its own. */
  readonly newPage?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** `lead`: the most important sentence. `note`: help, in the margin of attention. */
  readonly role?: 'lead' | 'note';
  readonly text: Text;
}

export interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly Text[];
}

/** Terms, each with what it is. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly (readonly [term: string, text: Text])[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: Text;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A table of at most so many rows stays on one page. */
export const SHORT_TABLE = 10;

export interface Column {
  readonly label: string;
  readonly number?: boolean;
  /** Its part of the width of the table; together they are 100. */
  readonly width: number;
}

/** Lines to sign on: each with what stands under it. */
export interface Signature {
  readonly kind: 'signature';
  readonly lines: readonly { readonly label: string; readonly text?: string }[];
}

/** What stands in a cell: one text, several below each other, or a bar. */
export type Cell = Text | { readonly lines: readonly Text[] } | { readonly bar: Bar };

/** A picture of a score in its possible range; all in [0, 1]. */
export interface Bar {
  readonly score?: number;
  readonly low: number;
  readonly high: number;
  /** What it shows, for who does not see it: of what, and how much. */
  readonly title: string;
  /** The rest of it. */
  readonly description: string;
}

export type Text = string | Span | readonly (string | Span)[];

/** Words in a text that are not like those around it. */
export interface Span {
  readonly text: string;
  /** Where it is another language than the paper's. */
  readonly lang?: string;
  readonly strong?: boolean;
  readonly quiet?: boolean;
  /** An address that may be opened (see `webLink`). */
  readonly href?: string;
  /** Written by people: it may run in any direction, and its line breaks are meant. */
  readonly written?: boolean;
}

/** The pieces of a text, each as a span. */
export function spansOf(text: Text): readonly Span[] {
  return (Array.isArray(text) ? (text as readonly (string | Span)[]) : [text as string | Span]).map((piece) => (typeof piece === 'string' ? { text: piece } : piece));
}
