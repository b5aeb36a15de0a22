import { directionOf } from '@drempel/core/direction.js';
import { PAPER_COLORS } from './paper-colors.ts';
import type { Paper } from './paper.ts';

/** The style of a stand-alone paper, on screen and printed. `page` has `#` for the page's number and for how many there are. */
export function paperStyle({ words: { page, joint }, language }: Pick<Paper, 'words' | 'language'>): string {
  const direction = directionOf(language);
  const { ink, muted, line, canvas, accent, accentSoft } = PAPER_COLORS;
  return `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: ${ink}; font: 1.0625em/1.5 "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
main { max-inline-size: 60em; margin: 0 auto; padding: 2em 1.25em 4em; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2em; margin: 0 0 .75em; }
h2 { font-size: 1.5em; margin: 2em 0 .5em; padding-block-end: .25em; border-block-end: 2px solid ${accent}; }
h3 { font-size: 1.15em; margin: 1.75em 0 .5em; }
p, li, dd { max-inline-size: 42em; }
p { margin: 0 0 .75em; orphans: 3; widows: 3; }
.lead { font-size: 1.25em; line-height: 1.4; }
.note, .quiet { color: ${muted}; }
a { color: ${accent}; }
a:focus-visible { outline: 3px solid ${accent}; outline-offset: 2px; }
ul, ol { padding-inline-start: 1.4em; }
li { margin-block-end: .35em; break-inside: avoid; }
dl { margin: 0 0 1.25em; }
dl div { display: grid; grid-template-columns: minmax(8em, 14em) minmax(0, 1fr); gap: 0 1em; padding: .35em 0; border-block-end: 1px solid ${line}; break-inside: avoid; }
dt { color: ${muted}; }
dd { margin: 0; }
nav { margin-block: 1.5em; padding: .25em 1.25em .75em; background: ${canvas}; }
nav h2 { font-size: 1.15em; margin-block: .75em .25em; padding: 0; border: 0; }
nav li { margin: 0; padding-block: .2em; }
.written { white-space: pre-line; }
table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 1.75em; font-size: .94em; }
caption { text-align: start; color: ${muted}; padding-block-end: .4em; break-after: avoid; }
th, td { text-align: start; vertical-align: top; padding: .5em .6em; border-block-end: 1px solid ${line}; }
th:first-child { padding-inline-start: 0; }
td p { margin: 0 0 .25em; }
thead th { vertical-align: bottom; background: ${accentSoft}; border-block-end: 2px solid ${accent}; overflow-wrap: normal; hyphens: auto; }
thead th:first-child { padding-inline-start: .6em; }
tbody th { font-weight: 600; padding-inline-start: .6em; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
svg { display: block; inline-size: 100%; block-size: 1.3em; }
svg:dir(rtl) { transform: scaleX(-1); }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12em, 1fr)); gap: 1.5em 2.5em; margin-block-start: 2em; }
.signature { margin: 0; break-inside: avoid; }
.signature .hand { display: flex; align-items: end; min-block-size: 4em; border-block-end: 1px solid ${ink}; }
.signature .under { display: block; padding-block-start: .3em; color: ${muted}; }
@media screen and (max-width: 46em) {
  dl div { grid-template-columns: minmax(0, 1fr); }
  table, tbody, tr, tbody th, td { display: block; inline-size: auto !important; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tbody tr { padding-block: .75em; border-block-end: 1px solid ${line}; }
  tbody th, td { border: 0; padding: .15em 0 !important; }
  td, td.number { text-align: start; }
  td::before { content: attr(data-label) ${quoted(joint)}; color: ${muted}; }
}
@media print {
  @page { size: A4; margin: 18mm 17mm 20mm; @bottom-${direction === 'rtl' ? 'left' : 'right'} { direction: ${direction}; content: ${pageContent(page)}; font: 9pt "Segoe UI", Arial, sans-serif; color: ${muted}; } }
  body { font-size: 10.5pt; }
  main { max-inline-size: none; padding: 0; }
  h1 { font-size: 22pt; }
  h2 { font-size: 15pt; margin-block-start: 1.4em; }
  h3 { font-size: 12pt; margin-block-start: 1.2em; }
  p, li, dd { max-inline-size: none; }
  nav { break-inside: avoid; }
  nav a { color: inherit; text-decoration: none; }
  .new-page { break-before: page; }
  .new-page h2 { margin-block-start: 0; }
  thead { display: table-header-group; }
  tr, svg, dl, .short { break-inside: avoid; }
  p:has(+ table) { break-after: avoid; }
  thead th, nav, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
}

/** The page's number in its words, as CSS counts it. */
function pageContent(page: string): string {
  const [before = '', between = '', after = ''] = page.split('#').map(quoted);
  return `${before} counter(page) ${between} counter(pages) ${after}`;
}

/** Words in CSS stand between quotes; what could end them is taken out. */
function quoted(words: string): string {
  return `"${words.replace(/["\\<>\p{Cc}]/gu, '')}"`;
}
