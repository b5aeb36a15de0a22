/** Pages as people have them, and worse: what their style sheets say, and the calm page that a scan should look as if it were on. */
import { readFileSync } from 'node:fs';

const file = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What the page itself wants of its text and of the place for the scan, in spite of everything else on it. */
const PAGE = `
body { margin: 0 !important; font: 16px/1.5 sans-serif !important; }
.place { all: initial !important; display: block !important; position: absolute !important; top: 0 !important; left: 20px !important; width: 900px !important; font: 16px/1.5 sans-serif !important; color-scheme: inherit !important; direction: inherit !important; }
.mine { position: absolute !important; top: 0 !important; left: 940px !important; width: 300px !important; }`;

const calm = (css = '') => css + PAGE;

/** By name: `css` of the hostile page, and of the `calm` one where that is not the plain one. */
export const HOSTILE = {
  'everything unset': { css: calm('* { all: unset }') },
  'everything unset, importantly': { css: calm('* { all: unset !important }') },
  'no button shown': { css: calm('button { display: none !important } input, textarea { appearance: none !important; border: 9px solid red !important } svg { display: none !important }') },
  'a root of 10 px': { css: calm('html { font-size: 10px }') },
  'a root of 20 px': { css: calm('html { font-size: 20px }') },
  'the reset of Bootstrap': { css: calm(file('bootstrap.css')) },
  'the reset of Tailwind': { css: calm(file('tailwind.css')) },
  'every tag with a font size, a colour and a line height': { css: calm('* { font-size: 11px; color: #888; line-height: 1; text-align: right; font-family: monospace }'), calm: calm('* { font-family: monospace }') },
  'shouting, and in one line': { css: calm('html, body, div.place { text-transform: uppercase !important; white-space: nowrap !important; font-style: italic !important; font-weight: 700 !important; text-indent: 2em !important; text-align: center !important }') },
  'text from right to left in CSS alone': { css: calm('html { direction: rtl }') },
  'dark, and it says so': { css: calm('html { color-scheme: dark } body { background: #121212; color: #ddd }'), calm: calm('html { color-scheme: dark } body { background: #121212 }') },
  'dark, and it does not say so': { css: calm('body { background: #121212; color: #ddd }'), calm: calm('html { color-scheme: dark } body { background: #121212 }') },
  'names that are ours too': { css: calm('.stack, .card, .actions, .field, .rung, .columns, .scan { display: none !important } #note, #heading { display: none } p, legend { float: right; letter-spacing: 9px }') },
};

export const CALM = calm();
