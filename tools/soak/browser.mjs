/** A real browser with a profile that outlives it, and the page of an organisation that uses the built file. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from '../browsers.mjs';
import { root } from '../run.mjs';
import { inPage } from './in-page.mjs';

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Soak</title><link rel="icon" href="data:,">
<script type="module" src="drempel.js"></script>
<body><drempel-scan src="instrument.json" scan="full" organisation="Gemeente Voorbeeld" sector="gem" respondent-role="staff"></drempel-scan></body></html>`;

/** The built-in instrument with a list to tick and an open question: every kind of item there is. */
function instrumentOfAllKinds() {
  const read = (name) => JSON.parse(readFileSync(join(root, 'packages/instruments/src/actieplan', name), 'utf8'));
  const structure = read('instrument.json');
  const text = { nl: read('text/nl.json'), en: read('text/en.json') };
  const [{ in: place }] = structure.items;
  structure.items.push({ id: 'X01', kind: 'checklist', options: [{ id: 'p' }, { id: 'q' }, { id: 'r' }], in: place }, { id: 'X02', kind: 'open', in: place });
  for (const words of Object.values(text)) {
    words.items.X01 = { statement: 'Soak: X01', options: { p: 'P', q: 'Q', r: 'R' } };
    words.items.X02 = { statement: 'Soak: X02' };
  }
  return JSON.stringify({ structure, text });
}

/** @param script path of the built file; another one than ours shows that the soak can fail */
export async function startBrowser(script = join(root, 'dist/drempel.js')) {
  const answers = { '/drempel.js': ['text/javascript', readFileSync(script)], '/instrument.json': ['application/json', instrumentOfAllKinds()] };
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url.replace(/\?.*/, '')] ?? ['text/html; charset=utf-8', PAGE];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const profile = mkdtempSync(join(tmpdir(), 'drempel-soak-'));
  const options = await chromiumLaunchOptions();
  let browser;
  let windows = 0;
  const said = [];

  const start = async () => void (browser = await puppeteerCore.launch({ ...options, userDataDir: profile }));
  await start();

  return {
    /** What pages said to the console: why something went wrong. */
    said,
    async open(faults = []) {
      const page = await browser.newPage();
      windows += 1;
      const window = new Window(page, `window ${windows}`, address);
      page.on('console', (message) => said.push(`${window.name}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`${window.name}: ${error}`));
      await page.evaluateOnNewDocument(inPage);
      await window.load(faults);
      return window;
    },
    /** The whole browser goes, as when the power button of a kiosk is held: no page hears of it. */
    async kill() {
      const running = browser.process();
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await gone;
      await start();
    },
    /**
     * Whether Chromium itself says, in its own log, that the database was gone when it opened it. It happens about once
     * in a hundred kills; nothing of ours can remove the folder, and why Chromium does is not known here.
     */
    databaseWasGone() {
      const folder = join(profile, 'Default/IndexedDB');
      const logs = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'LOG')).filter(existsSync) : [];
      return logs.some((log) => readFileSync(log, 'utf8').includes('since it was missing'));
    },
    async stop() {
      await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
      await new Promise((resolve) => server.close(resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

class Window {
  #page;
  #address;
  #crashed;

  constructor(page, name, address) {
    this.#page = page;
    this.#address = address;
    this.name = name;
    this.gone = false;
    this.waitsForChoice = false;
    this.#crashed = new Promise((resolve) => page.once('error', () => resolve((this.gone = true))));
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  }

  async load(faults = []) {
    this.faults = new Set(faults);
    this.waitsForChoice = false;
    await this.#page.goto(`${this.#address}?faults=${faults.join(',')}`, { waitUntil: 'domcontentloaded' });
    await this.do('ready');
    await this.do('settled');
  }

  /** Asks the page; a renderer that is gone never answers, so its end is an answer too. */
  async do(name, ...values) {
    const answer = this.#page.evaluate((method, given) => window.soak[method](...given), name, values);
    const ended = this.#crashed.then(() => Promise.reject(new Error(`${this.name} is gone`)));
    answer.catch(() => undefined);
    ended.catch(() => undefined);
    return Promise.race([answer, ended]);
  }

  async until(expression, what) {
    await this.#page.waitForFunction(expression, { timeout: 15_000, polling: 30 }).catch(() => Promise.reject(new Error(`${this.name}: never ${what}`)));
  }

  async fault(name, on) {
    if (on) this.faults.add(name);
    else this.faults.delete(name);
    await this.do('fault', name, on);
  }

  async crash() {
    const client = await this.#page.createCDPSession();
    client.send('Page.crash').catch(() => undefined); // a page that crashed never answers
    await this.#crashed;
    await this.#page.close().catch(() => undefined);
  }

  async close() {
    this.gone = true;
    await this.#page.close({ runBeforeUnload: false });
  }
}
