/** Colours on paper: those of the page in the light (`tokens.styles.ts` of elements, in which contrast was computed). */
export const PAPER_COLORS = {
  ink: '#1b2330',
  muted: '#4d586b',
  line: '#d5dbe5',
  canvas: '#f4f6f9',
  accent: '#0a58a6',
  accentStrong: '#063a70',
  accentSoft: '#e6f0fa',
  /** From low to high. */
  bands: ['#7f95b0', '#4c86b2', '#1f6b99', '#083f5c'],
} as const;

/** The colour of a score: of the quarter it lies in, as on the page. */
export function bandColor(score: number): string {
  return PAPER_COLORS.bands[Math.min(3, Math.max(0, Math.floor(score * 4)))] ?? PAPER_COLORS.bands[0];
}
