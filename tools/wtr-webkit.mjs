/**
 * A web-test-runner launcher for WebKitGTK, the nearest thing to Safari that runs on Linux: speaks WebDriver with
 * WebKitWebDriver, which drives MiniBrowser on a virtual screen.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

/** As wide and high as the runner makes the pages of the other engines. */
const VIEWPORT = { width: 800, height: 600 };

/** Names that `sendKeys` knows, as the code points WebDriver wants. */
const KEYS = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', Space: ' ',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
  Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

export class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver'; // the runner's own sendKeys and sendMouse commands then call the methods below
  concurrency = 1; // WebKitWebDriver has one window; more would put the tests in iframes

  #binary;
  #processes = [];
  #driver = '';
  #session = '';
  #starting;
  #activeUrls = new Map();

  /** @param {string} binary path of MiniBrowser */
  constructor(binary) {
    this.#binary = binary;
    process.once('exit', () => this.#killProcesses());
  }

  async startSession(id, url) {
    this.#starting ??= this.#start();
    await this.#starting;
    await this.setViewport(VIEWPORT);
    this.#activeUrls.set(id, url);
    await this.#inSession('POST', '/url', { url });
  }

  async stopSession(id) {
    this.#activeUrls.delete(id);
    await this.#inSession('POST', '/url', { url: 'about:blank' });
    // Until the old page has gone, whatever is asked of the browser fails.
    await retry(async () => {
      if ((await this.#evaluate('return location.href')) !== 'about:blank') throw new Error('still on the old page');
    }, 'WebKit does not leave the page');
    return {};
  }

  isActive(id) {
    return this.#activeUrls.has(id);
  }

  getBrowserUrl(id) {
    return this.#activeUrls.get(id);
  }

  async startDebugSession() {
    throw new Error('WebKit cannot be debugged from here.');
  }

  async stop() {
    try {
      if (this.#session) await this.#call('DELETE', this.#session);
    } finally {
      this.#killProcesses();
    }
  }

  /** Presses keys one after the other; `Shift+Tab` presses two together. */
  async sendKeys(_id, keys) {
    for (const key of keys) {
      const chord = (key.length > 1 ? key.split('+') : [key]).map((name) => KEYS[name] ?? name);
      const down = chord.map((value) => ({ type: 'keyDown', value }));
      const up = [...chord].reverse().map((value) => ({ type: 'keyUp', value }));
      await this.#act({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
    }
  }

  sendMouseMove(_id, x, y) {
    return this.#mouse({ type: 'pointerMove', duration: 0, x, y });
  }

  sendMouseDown(_id, button = 'left') {
    return this.#mouse({ type: 'pointerDown', button: BUTTONS[button] });
  }

  sendMouseUp(_id, button = 'left') {
    return this.#mouse({ type: 'pointerUp', button: BUTTONS[button] });
  }

  async sendMouseClick(id, x, y, button = 'left') {
    await this.sendMouseMove(id, x, y);
    await this.sendMouseDown(id, button);
    await this.sendMouseUp(id, button);
  }

  resetMouse() {
    return this.#inSession('DELETE', '/actions');
  }

  /**
   * Makes the page this wide and high by resizing the window, and answers what it became: the window cannot be
   * narrower than about 334 px.
   */
  async setViewport({ width, height }) {
    const measure = async () => {
      const [innerWidth, innerHeight] = await this.#evaluate('return [innerWidth, innerHeight]');
      return { width: innerWidth, height: innerHeight };
    };
    const before = await measure();
    if (before.width === width && before.height === height) return before;
    const window = await this.#inSession('GET', '/window/rect');
    await this.#inSession('POST', '/window/rect', {
      width: window.width + width - before.width,
      height: window.height + height - before.height,
    });
    // The page follows the window a frame or two later.
    let now = await measure();
    for (let tries = 0; tries < 20 && (now.width !== width || now.height !== height); tries += 1) {
      await pause(25);
      now = await measure();
    }
    return now;
  }

  async #start() {
    const env = { ...process.env, DISPLAY: await this.#screen() };
    const port = await freePort();
    this.#driver = `http://127.0.0.1:${port}`;
    this.#spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
    await retry(() => this.#call('GET', '/status'), 'WebKitWebDriver does not answer');
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'none', // the runner hears from the page itself when it has loaded
          'webkitgtk:browserOptions': { binary: this.#binary, args: ['--automation', '--full-screen'] },
        },
      },
    });
    this.#session = `/session/${sessionId}`;
  }

  /** A virtual screen where there is one: on a desktop the windows would jump in front of whoever works there. */
  async #screen() {
    if (!existsSync('/usr/bin/Xvfb')) return process.env.DISPLAY;
    const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-displayfd', '3'];
    const xvfb = this.#spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    return new Promise((resolve, reject) => {
      xvfb.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
      xvfb.once('exit', (code) => reject(new Error(`Xvfb stopped (${code})`)));
    });
  }

  #spawn(command, args, options) {
    // Detached makes it the head of a group, so that the browser it starts can be ended with it.
    const child = spawn(command, args, { ...options, detached: true });
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    this.#processes.push(child);
    return child;
  }

  #killProcesses() {
    for (const { pid } of this.#processes.splice(0).reverse()) {
      try {
        if (pid) process.kill(-pid);
      } catch {
        // it had ended already
      }
    }
  }

  #mouse(action) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [action] });
  }

  #act(source) {
    return this.#inSession('POST', '/actions', { actions: [source] });
  }

  #evaluate(script) {
    return this.#inSession('POST', '/execute/sync', { script, args: [] });
  }

  #inSession(method, path, body) {
    return this.#call(method, this.#session + path, body);
  }

  async #call(method, path, body) {
    const response = await fetch(this.#driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function retry(attempt, complaint) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 200) throw new Error(complaint, { cause: error });
      await pause(50);
    }
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
