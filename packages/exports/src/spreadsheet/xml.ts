const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute of any XML: nothing in it means something else to Excel. */
export function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Text for XML of a workbook. `_x0041_` is an "A" to Excel, so an underscore that stands so is written as one itself. */
export function escaped(text: string): string {
  return attribute(text.replace(/\r\n?/g, '\n').replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));
}

/** `A1`: the column counted from 0, the row from 1. */
export function address(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** `A`, …, `Z`, `AA`, …, of a column counted from 0. */
export function columnName(column: number): string {
  const before = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
