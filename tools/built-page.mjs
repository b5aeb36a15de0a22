/** What the tests of the built file share: a server of pages with it, and a tab that can be looked into and worked with. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { root } from './run.mjs';

/** The policy of the strictest intranet we know. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
/** The same, with what `default-src` says nothing about: where forms go, what addresses begin with, who may frame the page. */
export const CLOSED_POLICY = `${POLICY}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** The same as the first, where results may be sent to the page's own site. */
export const SENDING_POLICY = `${POLICY}; connect-src 'self'`;

/** The built file, and the formats beside it. */
const SCRIPT = /^\/drempel(\.\w+)?\.js$/;
/** The same in a folder where nothing stands beside it. */
const ALONE = /^\/(missing|late)\/drempel\.js$/;

/** A page with the quick scan of the action plan. */
export function scanPage({ attributes = '', head = '<script type="module" src="/drempel.js"></script>', inside = '' } = {}) {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Intranet</title>
${head}
<body><h1>Intranet</h1><drempel-scan instrument="actieplan" scan="quick" organisation="Gemeente Voorbeeld" sector="gem" ${attributes}>${inside}</drempel-scan></body></html>`;
}

/**
 * Serves pages, the built file and the formats beside it. `answers(path, request, response)` gives the page for a path as `{ html, policy }`, or
 * `undefined` when it has answered itself. `asked` lists what was asked for.
 */
export async function servePages(answers) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = request.url.split('?', 1)[0];
    asked.push(request.url);
    if (SCRIPT.test(path) || ALONE.test(path)) return response.writeHead(200, { 'content-type': 'text/javascript', 'content-security-policy': POLICY }).end(readFileSync(join(root, 'dist', basename(path))));
    const page = answers(path, request, response);
    if (!page) return undefined;
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy ?? POLICY }).end(page.html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    asked,
    server,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A tab that counts what its policy reports, what it asks for and what it says to the console. */
export async function openTab(browser, url) {
  const tab = await browser.newPage();
  const seen = { requests: [], console: [] };
  tab.on('request', (request) => seen.requests.push(request.url()));
  tab.on('console', (message) => seen.console.push(message.text()));
  tab.on('pageerror', (error) => seen.console.push(String(error)));
  await tab.evaluateOnNewDocument(lookInside);
  await tab.goto(url);
  return { tab, seen };
}

/** Runs in the page. */
function lookInside() {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  window.all = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((each) => [...(each.matches(selector) ? [each] : []), ...(each.shadowRoot ? window.all(selector, each.shadowRoot) : [])]);
  window.button = (words) => window.all('button').find((button) => button.textContent.trim().startsWith(words));
  window.press = (words) => window.button(words)?.click() ?? null;
  window.scan = () => document.querySelector('drempel-scan');
}

export const until = (tab, condition, ...values) => tab.waitForFunction(condition, { timeout: 60_000, polling: 50 }, ...values);

export async function press(tab, words) {
  await until(tab, (wanted) => window.button(wanted) !== undefined, words);
  await tab.evaluate((wanted) => window.press(wanted), words);
}

export const heading = (tab, words) => until(tab, (wanted) => window.all('#heading').some((each) => each.textContent.includes(wanted)), words);

/** What a tab says about its items: answers and notes. */
export const items = (tab) => tab.evaluate(() => window.scan().session?.state.responses.items);

export const saved = (tab) => until(tab, () => window.scan()?.saving === 'saved');
