/**
 * What our tests can ask of the browser beyond the runner's own commands, by
 * `executeServerCommand(name, payload)` from `@web/test-runner-commands`:
 *
 * - `drempel-media` { media?, forcedColors?, contrast?, colorScheme?, reducedMotion? }: the page as seen by someone
 *   with these settings, or on paper (`media: 'print'`). Each call starts from nothing: `{}` takes all away. Answers
 *   whether the browser can do it: Chromium alone.
 * - `drempel-viewport` { width, height }: answers the size that the page got. WebKit stops at about 334 px.
 * - `drempel-manifest`: what is known of each element; made when there is none yet.
 * - `drempel-press` 'Shift+Tab': presses keys together; the runner's `sendKeys` cannot, not in the same way everywhere.
 *
 * The runner's own plugins see a command first and throw at an engine they do not know: hence our own names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildManifest } from './build-manifest.mjs';
import { root } from './run.mjs';
import { WebKitLauncher } from './wtr-webkit.mjs';

const FEATURES = {
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
};

/** One DevTools session a page: a second one would take away what the first one set. */
const devtoolsOf = new WeakMap();

export function drempelCommands() {
  return {
    name: 'drempel-commands',
    executeCommand({ command, payload, session }) {
      if (command === 'drempel-media') return setMedia(session, payload);
      if (command === 'drempel-viewport') return setViewport(session, payload);
      if (command === 'drempel-manifest') return manifest();
      if (command === 'drempel-press') return press(session, payload);
      return undefined;
    },
  };
}

async function manifest() {
  const file = join(root, 'packages/elements/custom-elements.json');
  if (!existsSync(file)) await buildManifest();
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function setMedia({ browser, id }, { media = '', ...settings }) {
  const unknown = Object.keys(settings).find((name) => !(name in FEATURES));
  if (unknown) throw new Error(`drempel-media: unknown "${unknown}". Known: media, ${Object.keys(FEATURES).join(', ')}`);
  if (browser.name !== 'Chromium') return false;
  const features = Object.entries(settings).map(([name, value]) => ({ name: FEATURES[name], value }));
  const devtools = await devtoolsFor(browser.getPage(id));
  await devtools.send('Emulation.setEmulatedMedia', { media, features });
  return true;
}

/** The runner uses a page again for the next test file: leaving the page ends what was emulated. */
async function devtoolsFor(page) {
  const known = devtoolsOf.get(page);
  if (known) return known;
  const devtools = await page.createCDPSession();
  devtoolsOf.set(page, devtools);
  page.on('framenavigated', function forget(frame) {
    if (frame !== page.mainFrame()) return;
    page.off('framenavigated', forget);
    devtoolsOf.delete(page);
    devtools.detach().catch(() => {}); // the page has gone
  });
  return devtools;
}

async function setViewport({ browser, id }, { width, height }) {
  if (browser instanceof WebKitLauncher) return browser.setViewport({ width, height });
  await browser.getPage(id).setViewport({ width, height });
  return { width, height };
}

async function press({ browser, id }, keys) {
  if (browser instanceof WebKitLauncher) {
    await browser.sendKeys(id, [keys]);
    return true;
  }
  // Firefox knows the space bar only as ' '.
  const chord = keys.length > 1 ? keys.split('+').map((key) => (key === 'Space' ? ' ' : key)) : [keys];
  const { keyboard } = browser.getPage(id);
  for (const key of chord) await keyboard.down(key);
  for (const key of chord.reverse()) await keyboard.up(key);
  return true;
}
