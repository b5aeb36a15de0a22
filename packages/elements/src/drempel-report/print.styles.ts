import { css } from 'lit';

/**
 * The report on paper: what is open on the screen, without what can only be pressed. Blocks in place of grids, because
 * browsers break those over pages well. A council member reads the numbers and what to do; whoever wants a trace on
 * paper opens it first.
 */
export const printStyles = css`
  @media print {
    :host,
    .groups,
    .steps,
    .group,
    .children,
    .stack {
      display: block;
    }

    .no-print,
    details:not([open]),
    summary::before {
      display: none;
    }

    .only-print {
      display: block;
    }

    summary {
      display: block;
      min-block-size: 0;
      color: inherit;
      font-weight: 600;
    }

    .card {
      box-shadow: none;
    }

    /* A question that can be gone to on the screen is its words here. */
    button.entry {
      display: inline;
      min-block-size: 0;
      padding: 0;
      border: 0;
      color: inherit;
      text-decoration: none;
    }

    /* Where the focus is says nothing on paper. */
    :focus-visible {
      outline: none;
    }

    /* One distance between everything that stands below each other; inside, half of it. */
    header ~ *,
    .groups > * + *,
    .steps > li + li,
    .children > * + * {
      margin-block-start: 1.5em;
    }

    .group > * + *,
    .stack > * + * {
      margin-block-start: 0.75em;
    }

    /* A group with groups below it may be longer than a page: that one breaks between them. */
    .card:not(.branch),
    .group:not(.branch),
    .facts div,
    li {
      break-inside: avoid;
    }

    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    .title-row,
    section > p,
    summary,
    .why p,
    .share-bar {
      break-after: avoid;
    }

    p {
      orphans: 3;
      widows: 3;
    }

    .remark a {
      color: inherit;
    }

    .remark a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
