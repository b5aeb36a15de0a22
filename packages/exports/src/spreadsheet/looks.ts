import { PAPER_COLORS } from '../paper-colors.ts';

/** How cells look: fonts, lines and formats of a workbook, in the colours of all papers. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const INK = argb(PAPER_COLORS.ink);
const MUTED = argb(PAPER_COLORS.muted);
const ACCENT = argb(PAPER_COLORS.accent);
const ACCENT_STRONG = argb(PAPER_COLORS.accentStrong);
const LINE = argb(PAPER_COLORS.line);
const WHITE = 'FFFFFFFF';
/** Of the bars behind scores: ink on it has a contrast of 10. */
export const BAR = 'FFB5D7F9';

const fonts = {
  body: `<sz val="11"/><color rgb="${INK}"/>`,
  bold: `<b/><sz val="11"/><color rgb="${INK}"/>`,
  muted: `<sz val="11"/><color rgb="${MUTED}"/>`,
  title: `<b/><sz val="18"/><color rgb="${ACCENT_STRONG}"/>`,
  subtitle: `<b/><sz val="14"/><color rgb="${ACCENT_STRONG}"/>`,
  head: `<b/><sz val="11"/><color rgb="${WHITE}"/>`,
  link: `<u/><sz val="11"/><color rgb="${ACCENT}"/>`,
} as const;

const fills = { none: '', gray: '', head: ACCENT_STRONG } as const;
const borders = { none: '', line: `<bottom style="thin"><color rgb="${LINE}"/></bottom>` } as const;

interface LookOf {
  readonly font: keyof typeof fonts;
  readonly fill?: keyof typeof fills;
  readonly line?: boolean;
  /** Number of one of Excel's own formats; those of dates follow the settings of whoever opens the file. */
  readonly format?: number;
  readonly wrap?: boolean;
  readonly side?: 'left' | 'right';
}

const looks = {
  /** On one line, also where it runs on over empty cells. */
  plain: { font: 'body' },
  plainDate: { font: 'body', format: 14, side: 'left' },
  plainNumber: { font: 'body', side: 'left' },
  plainLink: { font: 'link' },
  label: { font: 'muted' },
  title: { font: 'title' },
  subtitle: { font: 'subtitle' },
  /** The cells of a table. */
  head: { font: 'head', fill: 'head', wrap: true },
  headNumber: { font: 'head', fill: 'head', wrap: true, side: 'right' },
  text: { font: 'body', line: true, wrap: true },
  strong: { font: 'bold', line: true, wrap: true },
  number: { font: 'body', line: true, side: 'right' },
  strongNumber: { font: 'bold', line: true, side: 'right' },
  percent: { font: 'body', line: true, format: 9, side: 'right' },
  date: { font: 'body', line: true, format: 14, side: 'right' },
  link: { font: 'link', line: true, wrap: true },
} as const satisfies Record<string, LookOf>;

export type Look = keyof typeof looks;

const names = Object.keys(looks) as Look[];

/** Index of a look in the styles of the workbook. `quoted`: the text stays text when somebody edits it, whatever it begins with. */
export function styleIndex(look: Look, quoted: boolean): number {
  return 1 + names.indexOf(look) * 2 + (quoted ? 1 : 0);
}

export const wraps = (look: Look): boolean => 'wrap' in looks[look];

/** Points of a line. */
export function lineHeight(look: Look): number {
  return LINE_HEIGHTS[looks[look].font] ?? 15;
}

const LINE_HEIGHTS: Readonly<Partial<Record<keyof typeof fonts, number>>> = { title: 24, subtitle: 20 };

/** xl/styles.xml. What stands at the end of a line stands on the left where lines begin on the right. */
export function stylesXml(rightToLeft = false): string {
  const fontXml = Object.values(fonts).map((font) => `<font>${font}<name val="Calibri"/><family val="2"/></font>`);
  // Excel wants the first two fills to be these.
  const fillXml = Object.entries(fills).map(([name, color]) =>
    color ? `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>` : `<fill><patternFill patternType="${name === 'gray' ? 'gray125' : 'none'}"/></fill>`,
  );
  const borderXml = Object.values(borders).map((border) => `<border><left/><right/><top/>${border || '<bottom/>'}<diagonal/></border>`);
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const xfs = [`${plain} xfId="0"/>`, ...names.flatMap((name) => [xf(looks[name], false, rightToLeft), xf(looks[name], true, rightToLeft)])];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    listed('fonts', fontXml),
    listed('fills', fillXml),
    listed('borders', borderXml),
    listed('cellStyleXfs', [`${plain}/>`]),
    listed('cellXfs', xfs),
    listed('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}

const OPPOSITE = { left: 'right', right: 'left' } as const;

function xf({ font, fill = 'none', line = false, format = 0, wrap = false, side }: LookOf, quoted: boolean, rightToLeft: boolean): string {
  const index = (record: object, key: string) => Object.keys(record).indexOf(key);
  // Numbers keep a little away from the text in the next column.
  const across = side ? ` horizontal="${rightToLeft ? OPPOSITE[side] : side}"${side === 'right' ? ' indent="1"' : ''}` : '';
  return `<xf numFmtId="${format}" fontId="${index(fonts, font)}" fillId="${index(fills, fill)}" borderId="${line ? 1 : 0}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${across}${wrap ? ' wrapText="1"' : ''}/></xf>`;
}

function listed(name: string, each: readonly string[]): string {
  return `<${name} count="${each.length}">${each.join('')}</${name}>`;
}
