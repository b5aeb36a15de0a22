/** What the tests of the examples share once there is a page: serving it, and looking at its scans. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { openTab, until } from '../tools/built-page.mjs';
import { serve } from './plain/serve.mjs';

/** Serves a folder while the work lasts, and then looks that nobody complained and nothing was fetched from elsewhere. */
export async function withPage(browser, folder, path, policy, work) {
  const server = serve(folder, 0, policy);
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}`;
  try {
    const { tab, seen } = await openTab(browser, address + path);
    await work(tab, address);
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(seen.console, []);
    assert.deepEqual(seen.requests.filter((url) => !url.startsWith(`${address}/`)), []);
    await tab.close();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Waits until so many scans can be used. */
export const ready = (tab, count = 1) => until(tab, (wanted) => [...document.querySelectorAll('drempel-scan')].filter((scan) => scan.session).length === wanted, count);

/** Answers one question of the first scan. */
export const answer = (tab) => tab.evaluate(() => window.scan().session.answer('G01', { kind: 'level', rung: 3 }));

/** What each scan on the page says to that question. */
export const answersOfAll = (tab) => tab.evaluate(() => [...document.querySelectorAll('drempel-scan')].map((scan) => scan.session.state.responses.items.G01?.answer.rung ?? null));
