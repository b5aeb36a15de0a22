import { css } from 'lit';

export const radarStyles = css`
  .radar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
    align-items: center;
  }

  .web {
    display: block;
    inline-size: 100%;
    max-inline-size: 21em;
    margin-inline: auto;
    overflow: visible;
    print-color-adjust: exact;
  }

  /* Mirrored as a whole, and each text back again, so that it can be read. */
  .web:dir(rtl),
  .web:dir(rtl) text {
    transform: scaleX(-1);
  }

  .web text {
    fill: var(--_ink);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    direction: ltr;
  }

  .web .ring,
  .web .axis {
    fill: none;
    stroke: var(--_line);
  }

  .web .axis.missing,
  .web .number.missing {
    stroke-dasharray: 2 4;
  }

  .web .range {
    fill: var(--_band-2);
    fill-opacity: 0.25;
    stroke: var(--_band-2);
    stroke-dasharray: 5 3;
  }

  .web .scores {
    fill: none;
    stroke: var(--_band-4);
    stroke-width: 2.5;
    stroke-linejoin: round;
  }

  .web .scores.whole {
    fill: var(--_band-4);
    fill-opacity: 0.12;
  }

  .web .mark {
    fill: var(--_band-4);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  .web .number {
    fill: var(--_surface);
    stroke: var(--_control);
  }

  .web .digit {
    font-weight: 650;
    text-anchor: middle;
    dominant-baseline: central;
  }

  .web .scale {
    fill: var(--_muted);
    font-size: 10px;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
  }

  .web .short {
    display: none;
    dominant-baseline: central;
  }

  .web .start {
    text-anchor: start;
  }

  .web .middle {
    text-anchor: middle;
  }

  .web .end,
  .web:dir(rtl) .start,
  .web:dir(rtl) .scale {
    text-anchor: end;
  }

  .web:dir(rtl) .end {
    text-anchor: start;
  }

  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    max-inline-size: none;
    padding-block: calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_line);
  }

  .entry .name {
    flex: 1 1 auto;
    inline-size: min-content;
  }

  .entry .value {
    margin-inline-start: auto;
  }

  .entry .digit {
    inline-size: 1.6em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  /* The names beside their axes need room at both sides. */
  @container (min-width: 30em) {
    .web {
      max-inline-size: min(17em, 58%);
      margin-block: 1.4em;
    }

    .web .short {
      display: inline;
    }
  }

  @container (min-width: 46em) {
    .radar {
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
      gap: calc(var(--_space) * 8);
    }
  }

  @media (forced-colors: active) {
    .web .mark,
    .web .number,
    .web .scale {
      stroke: CanvasText;
      fill: Canvas;
    }

    .web .mark {
      fill: CanvasText;
    }

    .web .scale {
      fill: CanvasText;
      stroke: Canvas;
    }
  }

  /* On paper beside each other, to stay on the first page. */
  @media print {
    .radar {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
    }

    .radar,
    .entry {
      break-inside: avoid;
    }
  }
`;
