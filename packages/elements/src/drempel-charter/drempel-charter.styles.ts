import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .message {
    min-block-size: 1.5em;
    color: var(--_ok);
    font-weight: 600;
  }

  .fields {
    padding-block-end: calc(var(--_space) * 4);
  }

  /* As high as what stands in it, where the browser can. */
  .fields textarea {
    field-sizing: content;
  }

  .own {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    align-items: center;
  }

  .sign {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    align-items: end;
  }

  input.date {
    inline-size: min(100%, 14em);
  }

  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 6) calc(var(--_space) * 5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .page ul {
    padding-inline-start: 1.4em;
  }

  .page li + li {
    margin-block-start: var(--_space);
  }

  .lead {
    font-size: 1.15em;
    line-height: 1.4;
  }

  .signatures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(var(--_space) * 6);
    margin-block-start: calc(var(--_space) * 4);
  }

  .hand {
    display: flex;
    align-items: end;
    min-block-size: 3.5em;
    border-block-end: 1px solid var(--_ink);
  }

  .signature .hint {
    display: block;
    padding-block-start: var(--_space);
  }

  @container (min-width: 38em) {
    .page {
      padding: calc(var(--_space) * 10) calc(var(--_space) * 12);
    }
  }

  @media print {
    .no-print {
      display: none;
    }

    .page {
      padding: 0;
      border: 0;
      box-shadow: none;
      break-inside: avoid;
    }
  }
`;
