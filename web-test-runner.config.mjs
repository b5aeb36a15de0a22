import { rmSync } from 'node:fs';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromiumLaunchOptions, firefoxPath, webkitPath } from './tools/browsers.mjs';
import { drempelCommands } from './tools/wtr-commands.mjs';
import { countsReporter } from './tools/wtr-counts.mjs';
import { viteForTests } from './tools/wtr-vite.mjs';
import { WebKitLauncher } from './tools/wtr-webkit.mjs';

const files = ['packages/*/src/**/*.test.ts', 'stories/**/*.test.ts'];

// Of this run alone: two runs at the same time would pull the bundled dependencies from under each other.
const cacheDir = `node_modules/.cache/vite-tests-${process.pid}`;

const { vite, middleware } = await viteForTests({
  cacheDir,
  optimizeDeps: {
    // All that the tests import is bundled before the first page opens: what Vite meets later makes pages reload.
    entries: files,
    include: ['@open-wc/testing', 'axe-core', 'fast-check'],
    exclude: ['@web/test-runner-commands'], // it talks with the runner's own modules
  },
});

/** How to start each engine; undefined where it is not on this machine. */
const engines = {
  async chromium() {
    const launcher = chromeLauncher({
      launchOptions: { ...(await chromiumLaunchOptions()), networkEnabled: false },
      // A tab behind another gets no animation frames, so that waiting for one never ends: each page has a window of
      // its own. Emulated focus lets two of them have it at the same time; by itself it did not bring the frames.
      async createPage({ context }) {
        const page = await context.newPage({ type: 'window' });
        await page.emulateFocusedPage(true);
        return page;
      },
    });
    launcher.name = 'Chromium';
    return launcher;
  },

  firefox() {
    const executablePath = firefoxPath();
    if (!executablePath) return undefined;
    return chromeLauncher({
      puppeteer: puppeteerCore, // drives Firefox by WebDriver BiDi: no geckodriver needed
      concurrency: 1,
      // Nobody here looks at requests: told of each of some hundred a page, Firefox and Node were busy with little else.
      launchOptions: { browser: 'firefox', executablePath, networkEnabled: false },
    });
  },

  webkit() {
    const binary = webkitPath();
    return binary && new WebKitLauncher(binary);
  },
};

/** `BROWSERS=chromium,webkit` runs those and fails where one is missing; otherwise all that are found. */
async function launchers() {
  const asked = process.env.BROWSERS?.split(',');
  const found = [];
  for (const name of asked ?? Object.keys(engines)) {
    const launcher = await engines[name]?.();
    if (launcher) found.push(launcher);
    else if (asked) throw new Error(`BROWSERS: ${name} is not on this machine. Known: ${Object.keys(engines).join(', ')}`);
    else console.log(`${name} is not on this machine: not tested there.`);
  }
  return found;
}

async function closeVite() {
  await vite.close();
  rmSync(cacheDir, { recursive: true, force: true });
}

export default {
  files,
  rootDir: '.',
  middleware: [middleware],
  browsers: await launchers(),
  concurrency: 2,
  concurrentBrowsers: 1,
  // Not how fast something must be, but when waiting for it is of no use any more: machines here can be very busy.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 420_000,
  testFramework: { config: { timeout: 60_000 } },
  // A whole page as a host would have it, so that checks which look at the document find nothing amiss.
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="nl">
  <head><meta charset="utf-8"><title>Drempel</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  plugins: [drempelCommands(), a11ySnapshotPlugin(), { name: 'close-vite', serverStop: closeVite }],
  reporters: [defaultReporter(), countsReporter('out/test-counts.json')],
  filterBrowserLogs: ({ args }) => !args.some((arg) => /\[vite\]|Lit is in dev mode/.test(String(arg))),
};
