import { css } from 'lit';

export const styles = css`
  /* A word among others: it looks and breaks as the text around it. */
  :host {
    display: inline;
    color: inherit !important;
    font: inherit !important;
    line-height: inherit !important;
    text-align: inherit !important;
  }

  /* Room for a finger in any font: letters are at least 1em high. On a line of text, padding moves no line and the margin takes back the width. */
  .word {
    margin-inline: -8px;
    padding: calc((44px - 1em) / 2) 8px;
    outline: none;
    cursor: pointer;
  }

  .text {
    text-decoration: underline dotted;
    text-decoration-thickness: 0.1em;
    text-underline-offset: 0.2em;
  }

  .word:hover .text,
  .word[aria-expanded='true'] .text {
    color: var(--_accent);
  }

  /* Around the word itself, not around the room for a finger, which lies over the lines above and below. */
  .word:focus-visible .text {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }

  .card {
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(28em, calc(100vw - 16px));
    /* Something of the page stays in sight, to tap on for whoever has no Escape key. */
    max-block-size: calc(100vh - 96px);
    margin: 0;
    padding: 0 calc(var(--_space) * 4) calc(var(--_space) * 4);
    overflow: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_ink);
    font-size: var(--drempel-font-size, max(1em, 16px));
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }

  .card:popover-open {
    position: fixed;
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .bar {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    gap: calc(var(--_space) * 4);
    align-items: center;
    justify-content: space-between;
    padding-block-start: calc(var(--_space) * 2);
    background: var(--_surface);
  }

  .name {
    font-weight: 600;
  }

  .card a {
    color: var(--_accent);
    overflow-wrap: anywhere;
  }

  cite {
    font-style: normal;
  }

  @media (forced-colors: active) {
    .card a {
      color: LinkText;
    }
  }

  @media print {
    .text {
      text-decoration: none;
    }

    .card {
      display: none !important;
    }
  }
`;
