import type { Color, Scheme } from './contrast.ts';
import { colorAt, contrast } from './contrast.ts';

/** The colours, by the name that their public property has behind `--drempel-color-`; the last three have none. */
const COLORS = {
  surface: '--_surface',
  canvas: '--_canvas',
  text: '--_ink',
  muted: '--_muted',
  line: '--_line',
  control: '--_control',
  accent: '--_accent',
  'accent-strong': '--_accent-strong',
  'accent-soft': '--_accent-soft',
  'on-accent': '--_on-accent',
  danger: '--_danger',
  caution: '--_caution',
  ok: '--_ok',
} as const;

export type ColorName = keyof typeof COLORS;

/** Two colours that stand on each other somewhere, and how much they must differ there (WCAG 1.4.3 and 1.4.11). */
export interface Pair {
  readonly front: ColorName;
  readonly back: ColorName;
  readonly least: 3 | 4.5;
}

const text = (back: ColorName, ...fronts: readonly ColorName[]): readonly Pair[] => fronts.map((front) => ({ front, back, least: 4.5 }));

/** Every pair that our elements draw. */
export const PAIRS: readonly Pair[] = [
  ...text('surface', 'text', 'muted', 'accent', 'accent-strong', 'danger', 'caution', 'ok'),
  ...text('canvas', 'text', 'muted', 'accent', 'accent-strong', 'danger', 'caution', 'ok'),
  ...text('accent-soft', 'text', 'muted', 'ok'),
  ...text('accent', 'on-accent'),
  ...text('accent-strong', 'on-accent'),
  { front: 'control', back: 'surface', least: 3 },
  { front: 'accent', back: 'accent-soft', least: 3 },
];

/** A pair as an element has it now. */
export interface CheckedPair extends Pair {
  /** From 1 to 21, two decimals, rounded down: 4.499 is not 4.5. */
  readonly ratio: number;
  readonly enough: boolean;
}

/** One colour of an element of ours, with its theme and what its page sets; under the scheme it has, or another. */
export function colorOf(element: Element, name: ColorName, scheme?: Scheme): Color {
  return colorAt(element.shadowRoot ?? element, `var(${COLORS[name]})`, scheme);
}

/** What each pair comes to in an element of ours, as the browser computes it. */
export function checkPairs(element: Element, scheme?: Scheme): CheckedPair[] {
  return PAIRS.map((pair) => {
    const ratio = Math.floor(contrast(colorOf(element, pair.front, scheme), colorOf(element, pair.back, scheme)) * 100) / 100;
    return { ...pair, ratio, enough: ratio >= pair.least };
  });
}
