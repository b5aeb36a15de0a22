import { css } from 'lit';

export const matrixStyles = css`
  .matrix {
    display: block;
    inline-size: 100%;
    max-inline-size: 22em;
    print-color-adjust: exact;
  }

  /* Mirrored as a whole, and each text back again, so that it can be read. */
  .matrix:dir(rtl),
  .matrix:dir(rtl) text {
    transform: scaleX(-1);
  }

  .matrix text {
    fill: var(--_ink);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    direction: ltr;
    text-anchor: middle;
    dominant-baseline: central;
  }

  .matrix .title {
    font-weight: 650;
  }

  .matrix .degree {
    text-anchor: start;
  }

  .matrix:dir(rtl) .degree {
    text-anchor: end;
  }

  .matrix .cell {
    fill: var(--_surface);
    stroke: var(--_line);
  }

  .matrix .first {
    fill: var(--_accent-soft);
  }

  .matrix .name {
    fill: var(--_ink);
    font-size: 12px;
  }

  .matrix .point {
    fill: var(--_band-4);
  }

  .matrix .digit {
    fill: var(--_surface);
    font-weight: 650;
  }

  @media (forced-colors: active) {
    .matrix .cell {
      fill: Canvas;
    }

    .matrix .first {
      stroke-width: 3;
    }

    .matrix .digit {
      fill: Canvas;
    }
  }

  @media print {
    .matrix {
      break-inside: avoid;
    }
  }
`;
