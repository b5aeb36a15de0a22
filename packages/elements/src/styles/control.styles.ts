import { css } from 'lit';

/** Headings, text, buttons and cards, shared by the views. */
export const controls = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
    scroll-margin-block: 1em;
  }

  .title {
    font-size: 1.6em;
  }

  .subtitle {
    font-size: 1.25em;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  p,
  li {
    max-inline-size: 65ch;
  }

  ul[role='list'],
  ol[role='list'] {
    list-style: none;
  }

  button {
    min-block-size: var(--_target);
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 5);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
  }

  button:hover {
    border-color: var(--_accent-strong);
    color: var(--_accent-strong);
  }

  button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover {
    background: var(--_accent-strong);
  }

  button.quiet {
    padding-inline: 8px;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  button.quiet:hover {
    border-color: transparent;
    text-decoration-thickness: 2px;
  }

  /* One line high with the text beside it. In forced colours they are the browser's own. */
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    font: inherit;
  }

  @media (forced-colors: none) {
    /* In line with what stands around them are the words, not the box that nobody sees. */
    button.quiet {
      margin-inline: -10px;
    }

    input[type='radio'],
    input[type='checkbox'] {
      border: 2px solid var(--_control);
      background: var(--_surface);
      appearance: none;
    }

    input[type='radio'] {
      border-radius: 50%;
    }

    /* A ring, and no background: rings are printed. */
    input[type='radio']:checked {
      border: 0.38em solid var(--_accent);
    }
  }

  .label {
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.92em;
  }

  .caution {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_caution);
    background: var(--_canvas);
    font-size: 0.92em;
  }

  .caution strong {
    color: var(--_caution);
  }

  .card {
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
    align-items: center;
  }

  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
  }

  summary {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_target);
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
  }

  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.2em;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg) translateY(-0.1em);
  }

  details[open] > summary::before {
    transform: rotate(225deg) translateY(-0.1em);
  }

  summary:hover {
    color: var(--_accent-strong);
    text-decoration: underline;
  }

  @media (forced-colors: active) {
    button.primary {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;
