/** One visit to a page that is measured, by a browser that has never seen it, with a real mouse. */
import { setTimeout as pause } from 'node:timers/promises';

const VIEWPORT = { width: 1200, height: 1400 };
/** Three frames and a little more: what an answer sets going has then been drawn, but for long transitions. */
const REST = 60;
const PATIENCE = 30_000;

export class Visit {
  #context;
  #page;
  #devtools;
  #heard = { ready: 0, stored: 0 };
  #listeners = new Set();

  /** @param {import('playwright-core').Browser} browser */
  static async start(browser, address) {
    const visit = new Visit();
    visit.#context = await browser.newContext({ viewport: VIEWPORT });
    visit.#page = await visit.#context.newPage();
    // On the same site already: the process, and with it its clock, then stays the same.
    await visit.#page.goto(`${address}blank`);
    visit.#devtools = await visit.#context.newCDPSession(visit.#page);
    await visit.#devtools.send('Runtime.enable');
    await visit.#devtools.send('Runtime.addBinding', { name: 'bench' });
    visit.#devtools.on('Runtime.bindingCalled', ({ payload }) => visit.#hear(payload));
    await visit.#devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    return visit;
  }

  /** Opens the page; answers when there is something to click. */
  async open(url) {
    const before = this.#heard.ready;
    await this.#devtools.send('Page.navigate', { url });
    await this.#until('ready', before + 1);
    await pause(REST);
  }

  /**
   * Milliseconds of CPU that the page's main thread took for the work: in all, in scripts, in style and in layout. The
   * clock is the thread's own (`threadTicks`), so that it stands still while others have the processor.
   */
  async cpu(work) {
    const before = await this.#metrics();
    await work();
    const after = await this.#metrics();
    const spent = (name) => 1000 * (after[name] - before[name]);
    return {
      cpu: spent('TaskDuration') - spent('DevToolsCommandDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
    };
  }

  /** Megabytes in use after the rubbish has been taken out. */
  async heap() {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#devtools.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }

  /** Points in the middle of the radios that can be seen, question by question. */
  async radios() {
    const questions = await this.#page.evaluate(() =>
      window.benchPage.questions().map((radios) =>
        radios.map((radio) => {
          const { left, top, width, height } = radio.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }),
      ),
    );
    return questions.filter((radios) => radios.every(({ y }) => y > 0 && y < VIEWPORT.height));
  }

  /** Clicks, and waits until the answer is stored and drawn. */
  async answer(point) {
    const before = this.#heard.stored;
    await this.#click(point);
    await this.#until('stored', before + 1);
    await pause(REST);
  }

  /** CPU of a page turn. Scrolling to the button is not part of it. */
  async turn(way) {
    const point = await this.#page.evaluate(async (to) => {
      const button = window.benchPage.turn(to);
      button.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, way);
    await pause(REST);
    return this.cpu(async () => {
      await this.#click(point);
      await pause(2 * REST);
    });
  }

  /** Where time went during the work: a CPU profile as DevTools reads it. */
  async profile(work) {
    await this.#devtools.send('Profiler.enable');
    await this.#devtools.send('Profiler.setSamplingInterval', { interval: 200 });
    await this.#devtools.send('Profiler.start');
    await work();
    const { profile } = await this.#devtools.send('Profiler.stop');
    return profile;
  }

  async end() {
    await this.#context.close();
  }

  async #click({ x, y }) {
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await this.#devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.#devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
    await this.#devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
  }

  async #metrics() {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  #hear(word) {
    this.#heard[word] += 1;
    for (const listener of [...this.#listeners]) listener();
  }

  #until(word, times) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => finish(() => reject(new Error(`The page was not "${word}" in time.`))), PATIENCE);
      const look = () => this.#heard[word] >= times && finish(resolve);
      const finish = (end) => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        end();
      };
      this.#listeners.add(look);
      look();
    });
  }
}
