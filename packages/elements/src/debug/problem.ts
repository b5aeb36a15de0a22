/** Something in a page that its author can mend: where it stands, what is wrong, what to do. */
export interface Problem {
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  /** The session told it in the console already, as it does without `debug` too. */
  readonly told?: boolean;
}

/** An element as its author wrote it, short: its tag with what tells it from the next one. */
export function placeOf(element: Element, attribute?: string): string {
  const shown = ['id', ...(element.id ? [] : ['for', 'storage-key', 'item', 'term']), ...(attribute ? [attribute] : [])];
  const said = [...new Set(shown)].filter((name) => element.hasAttribute(name)).map((name) => ` ${name}="${element.getAttribute(name)}"`);
  return `<${element.localName}${said.join('')}>`;
}

/** The same as one sentence, for the console. */
export const inOneLine = ({ where, what, todo }: Problem): string => `${where}: ${what} ${todo}`;
