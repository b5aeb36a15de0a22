import { css } from 'lit';

export const styles = css`
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    max-inline-size: 65ch;
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
  }

  dt {
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: auto;
    scroll-margin-block: 4em 1em;
  }

  dt:focus-visible {
    outline-offset: 4px;
  }

  /* Room for a finger around a sign of one letter, that moves nothing. */
  .link {
    margin-inline: 0 -14px;
    padding: 11px 14px;
    color: var(--_accent);
    font-weight: 400;
    text-decoration: none;
  }

  .link:hover {
    text-decoration: underline;
  }

  a {
    color: var(--_accent);
    overflow-wrap: anywhere;
  }

  cite {
    font-style: normal;
  }

  @media (forced-colors: active) {
    a {
      color: LinkText;
    }
  }

  @media print {
    .entry {
      break-inside: avoid;
    }

    .link {
      display: none;
    }
  }
`;
