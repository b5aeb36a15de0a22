/** Room between a card and the edge of the window, and between a card and its word. */
const EDGE = 8;
const GAP = 6;

/** Where a card stands, from the top left of the window. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

/**
 * Beside a word, which may run over two lines: under its last line, or above its first where there is more room; in
 * line with where it begins to be read; never outside the window.
 */
export function spotBeside(word: Element, card: { readonly width: number; readonly height: number }, view: { readonly width: number; readonly height: number }): Spot {
  const lines = [...word.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return { left: EDGE, top: EDGE };
  const rightToLeft = getComputedStyle(word).direction === 'rtl';
  const under = last.bottom + GAP;
  const above = first.top - GAP - card.height;
  const fits = under + card.height + EDGE <= view.height || above < EDGE;
  return {
    left: between(rightToLeft ? last.right - card.width : last.left, view.width - card.width - EDGE),
    top: between(fits ? under : above, view.height - card.height - EDGE),
  };
}

const between = (wanted: number, most: number): number => Math.max(EDGE, Math.min(wanted, most));
