import type { CSSResult, LitElement } from 'lit';
import type { Debugged } from '../session/show-problems.ts';
import { tell } from '../session/mistakes.ts';
import { followPage, missingScheme } from './page-scheme.ts';
import { DENSITIES, SCHEMES, THEMES } from './themes.styles.ts';

/** An element that can be given a look. */
interface Dressed extends LitElement, Debugged {
  readonly theme?: string | undefined;
  readonly density?: string | undefined;
}

const worn = new WeakMap<Dressed, readonly CSSStyleSheet[]>();

/**
 * Gives a session element its theme, its density and, where the page would leave it with text that nobody can read, a
 * colour scheme: style sheets in its own shadow root, in place of those it wore before; never in the document.
 * A name that is not known changes nothing. It is told once, in the console and by event, and not to the reader.
 */
export function dress(element: Dressed): void {
  const root = element.renderRoot as ShadowRoot;
  const scheme = missingScheme(element, root);
  const wanted = [named(element, 'theme', THEMES), named(element, 'density', DENSITIES), scheme && SCHEMES[scheme]];
  const sheets = wanted.flatMap((styles) => styles?.styleSheet ?? []);
  const before = worn.get(element) ?? [];
  if (sheets.length !== before.length || sheets.some((sheet, index) => sheet !== before[index])) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => !before.includes(sheet)), ...sheets];
    worn.set(element, sheets);
  }
  followPage(element, dress);
}

function named(element: Dressed, what: 'theme' | 'density', all: Readonly<Record<string, CSSResult>>): CSSResult | undefined {
  const found = element[what];
  if (!found) return undefined;
  if (Object.hasOwn(all, found)) return all[found];
  tell(element, { code: 'unknown-look', found, what, known: Object.keys(all) });
  return undefined;
}
