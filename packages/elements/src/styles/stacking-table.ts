import type { TemplateResult } from 'lit';
import { css, html } from 'lit';

export interface Column {
  readonly label: string;
  /** Whether its cells are numbers, to stand in line under each other. */
  readonly number?: boolean;
}

interface Row {
  readonly cells: readonly unknown[];
}

/**
 * A table that stays whole where it is narrow: each row becomes a list of labels and values. Its parts then are boxes
 * to the browser and no table any more, so the roles are said aloud: a screen reader reads a table at any width.
 *
 * The first cell of a row is its heading; the first column is never numbers.
 */
export function stackingTable(name: string, columns: readonly Column[], rows: readonly Row[], lang: string): TemplateResult {
  const look = (index: number) => (columns[index]?.number ? 'number' : '');
  return html`<table role="table" part="table" aria-label=${name}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ label }, index) => html`<th role="columnheader" scope="col" class=${look(index)}>${label}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ cells: [head, ...cells] }) => html`<tr role="row">
          <th role="rowheader" scope="row" lang=${lang}><bdi>${head}</bdi></th>
          ${cells.map(
            (cell, index) => html`<td role="cell" class=${look(index + 1)} data-label=${columns[index + 1]?.label}>
              <div>${columns[index + 1]?.number ? html`<bdi>${cell}</bdi>` : cell}</div>
            </td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** For elements that are a container for queries (`container-type: inline-size`). */
export const stackingTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.94em;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  th[scope='row'] {
    min-inline-size: 10em;
    font-weight: 400;
  }

  th.number {
    min-inline-size: 4.5em;
  }

  th.number,
  td.number {
    text-align: end;
  }

  td.number {
    white-space: nowrap;
  }

  @container (max-width: 30em) {
    table,
    tbody,
    tr,
    th {
      display: block;
    }

    /* Out of sight, and still what a screen reader calls the columns. */
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr {
      padding-block: calc(var(--_space) * 3);
      border-block-end: 1px solid var(--_line);
    }

    th[scope='row'],
    td {
      min-inline-size: 0;
      padding: calc(var(--_space) / 2) 0;
      border: 0;
      overflow-wrap: anywhere;
    }

    th[scope='row'] {
      font-weight: 600;
    }

    td {
      display: grid;
      grid-template-columns: minmax(0, 7em) minmax(0, 1fr);
      gap: calc(var(--_space) * 3);
    }

    td.number {
      text-align: start;
      white-space: normal;
    }

    /* Seen, not read aloud: the column has said it. Where a browser does not know how, it is read twice. */
    td::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      color: var(--_muted);
    }
  }

  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
