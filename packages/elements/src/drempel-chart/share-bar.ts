import type { SVGTemplateResult, TemplateResult } from 'lit';
import { css, html, nothing, svg } from 'lit';
import { bandColors } from '../styles/band-colors.styles.ts';

/** What a bar shows; all in [0, 1]. */
export interface ShareBar {
  /** Where the mark stands; without it, only the range is drawn. */
  readonly score?: number;
  readonly low?: number;
  readonly high?: number;
  /** Which of the four colours, from 1 (low) to 4. */
  readonly tone: 1 | 2 | 3 | 4;
}

/**
 * A horizontal bar with the score as fill and mark and the possible range as a lighter span. It is a picture beside
 * words that say the same, so it is hidden from screen readers. In right-to-left text it starts at the right.
 */
export function shareBar({ score, low = 0, high = 0, tone }: ShareBar): TemplateResult {
  return html`<svg class="share-bar tone-${tone}" viewBox="0 0 400 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="track" x="0" y="8" width="400" height="8" rx="2"></rect>
    ${[100, 200, 300].map((x) => svg`<line class="tick" x1=${x} x2=${x} y1="4" y2="20" vector-effect="non-scaling-stroke"></line>`)}
    ${high > low ? svg`<rect class="range" x=${low * 400} y="5" width=${Math.max(2, (high - low) * 400)} height="14" rx="2"></rect>` : nothing}
    ${score === undefined ? nothing : fill(score)}
  </svg>`;
}

function fill(score: number): SVGTemplateResult {
  const x = Math.min(397, Math.max(0, score * 400 - 2));
  return svg`<rect class="fill" x="0" y="8" width=${score * 400} height="8" rx="2"></rect>
    <rect class="mark" x=${x} y="1" width="4" height="22" rx="1"></rect>`;
}

export const shareBarStyles = css`
  ${bandColors}

  .share-bar {
    display: block;
    inline-size: 100%;
    block-size: 1.35em;
    overflow: visible;
  }

  .share-bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .share-bar .track {
    fill: var(--_canvas);
    stroke: var(--_line);
    vector-effect: non-scaling-stroke;
  }

  .share-bar .tick {
    stroke: var(--_line);
  }

  .share-bar .range {
    fill: var(--_tone);
    fill-opacity: 0.28;
    stroke: var(--_tone);
    stroke-opacity: 0.7;
    vector-effect: non-scaling-stroke;
  }

  .share-bar .fill,
  .share-bar .mark {
    fill: var(--_tone);
  }

  .share-bar .mark {
    fill: var(--_ink);
  }

  .tone-1 {
    --_tone: var(--_band-1);
  }

  .tone-2 {
    --_tone: var(--_band-2);
  }

  .tone-3 {
    --_tone: var(--_band-3);
  }

  .tone-4 {
    --_tone: var(--_band-4);
  }

  @media print {
    .share-bar {
      print-color-adjust: exact;
    }
  }
`;

/** Colour of a score: the quarter it lies in. */
export function toneOf(score: number): ShareBar['tone'] {
  return Math.min(4, Math.floor(score * 4) + 1) as ShareBar['tone'];
}
