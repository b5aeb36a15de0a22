/** Walks through the scan once for each setting that people have, and gathers what the checks find there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawn, openScan, walk } from './steps.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

/** Who looks, with what, at which checks. `also`: the same page once more, changed, under another name. */
const SETTINGS = {
  wide: {
    viewport: WIDE,
    checks: ['sticksOut', 'cutOff', 'small', 'focusing', 'faintEdges', 'outOfOrder', 'linksByColour', 'comesOnHover', 'otherNames', 'dragging', 'animated', 'axe'],
    also: {
      large: { change: largeText, undo: usualText, checks: ['sticksOut', 'cutOff'] },
      spaced: { change: spacedText, undo: usualText, checks: ['sticksOut', 'cutOff'] },
      lying: { change: (tab) => tab.setViewport({ width: 740, height: 360 }), checks: ['sticksOut', 'things'] },
      standing: { change: (tab) => tab.setViewport({ width: 360, height: 740 }), undo: (tab) => tab.setViewport(WIDE), checks: ['sticksOut', 'things'] },
    },
  },
  narrow: {
    viewport: NARROW,
    checks: ['sticksOut', 'cutOff', 'small'],
    also: {
      'narrow and spaced': { change: spacedText, undo: usualText, checks: ['sticksOut', 'cutOff'] },
      low: { change: (tab) => tab.setViewport({ width: 320, height: 256 }), undo: (tab) => tab.setViewport(NARROW), checks: ['focusing'] },
    },
  },
  dark: { media: [{ name: 'prefers-color-scheme', value: 'dark' }, { name: 'prefers-reduced-motion', value: 'reduce' }], checks: ['focusing', 'faintEdges', 'moving'] },
  'forced colours': { media: [{ name: 'forced-colors', value: 'active' }], checks: ['focusing', 'faintEdges'] },
};

/** What was found: by setting, by check, a list of sentences that begin with the step. And how often each was looked at. */
export async function survey(browser, pages) {
  const results = {};
  const note = (setting, check, step, all) => ((results[setting] ??= {})[check] ??= []).push(...all.map((each) => `${step}: ${each}`));
  await Promise.all(Object.entries(SETTINGS).map(async ([setting, { checks, also = {}, ...options }]) => {
    const tab = await openScan(browser, pages, options);
    if (checks.includes('axe')) await tab.evaluate(AXE);
    await walk(tab, async (at, step) => {
      for (const check of checks) note(setting, check, step, await look(at, check));
      for (const [name, { change, undo = () => {}, checks: more }] of Object.entries(also)) {
        await change(at);
        await drawn(at);
        for (const check of more) note(name, check, step, await look(at, check));
        await undo(at);
      }
      return [];
    });
    await tab.close();
  }));
  return results;
}

const look = (tab, check) => (check === 'axe' ? tab.evaluate(runAxe) : tab.evaluate((name) => window.check[name](), check));

/** In the page. The stories are looked at with all of axe; here, with what only shows where everything stands together. */
async function runAxe() {
  const rules = ['aria-valid-attr-value', 'duplicate-id-aria', 'empty-heading', 'heading-order', 'label-content-name-mismatch', 'target-size'];
  const { violations } = await window.axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`));
}

function largeText(tab) {
  return tab.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
}

/** The text spacing of WCAG 1.4.12, as somebody's own style would set it. */
function spacedText(tab) {
  return tab.evaluate(() => {
    const sheet = (window.spacing ??= new CSSStyleSheet());
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    for (const { shadowRoot } of window.all('*')) if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  });
}

function usualText(tab) {
  return tab.evaluate(() => {
    document.documentElement.style.fontSize = '';
    window.spacing?.replaceSync('');
  });
}
