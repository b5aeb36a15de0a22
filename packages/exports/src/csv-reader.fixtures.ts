/** Reads CSV as RFC 4180 says, and as spreadsheets do: quotes count only where a cell begins. */
export function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] === '"' && text[(at += 1)] !== '"') break;
        cell += text[at];
      }
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') cell += text[at++];
    rows.at(-1)?.push(cell);
    if (text[at] === separator) at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

/** Cells that a spreadsheet would run, whatever it strips before it looks. Numbers are not among them. */
export function formulasIn(rows: readonly (readonly string[])[]): string[] {
  return rows
    .flat()
    .filter((cell) => /^["\s\p{Cc}\p{Cf}\uFFFD]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r\n\0]/.test(cell))
    .filter((cell) => !/^-?\d+([.,]\d+)?(e[+-]?\d+)?$/.test(cell));
}
