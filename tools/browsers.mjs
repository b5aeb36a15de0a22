/**
 * Finds the browsers that are on this machine. Nothing is downloaded: where no Chromium is installed, the one that
 * came along with `npm ci` (@sparticuz/chromium) is unpacked, so that the tests run on a bare Debian with only Node.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const DRIVER = '/usr/bin/WebKitWebDriver';
const VIRTUAL_SCREEN = '/usr/bin/Xvfb';

const firstThatExists = (...paths) => paths.find((path) => path && existsSync(path));

/** Launch options (puppeteer's) for Chromium. `NPM_CHROMIUM=1` passes over the installed ones. */
export async function chromiumLaunchOptions() {
  // Tests only open pages of this repository; as root, or in a container, Chromium cannot start its sandbox.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const installed = process.env.NPM_CHROMIUM ? undefined : installedChromium();
  if (installed) return { executablePath: installed, args };
  const { executablePath, env } = await npmChromium();
  return { executablePath, args, env, headless: 'shell' };
}

function installedChromium() {
  if (process.env.CHROME_PATH && !existsSync(process.env.CHROME_PATH)) {
    throw new Error(`CHROME_PATH: there is no file ${process.env.CHROME_PATH}`);
  }
  return firstThatExists(
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );
}

/**
 * The package is made for AWS Lambda: it unpacks into the temporary folder, takes whatever lies there, and changes
 * the environment of this process. So it unpacks into a folder of our own, whole or not at all, and the library path
 * it needs is given to Chromium alone: Firefox and WebKit would not start with it.
 */
async function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chrome or Chromium, or set CHROME_PATH to it.');
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(entry.replace(/build[/\\].*$/, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpackNpmChromium(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

async function unpackNpmChromium(folder) {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = unfinished;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'; // else it leaves out the NSS libraries that Debian lacks
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    // The font configuration that comes along knows /tmp alone; without any font, text has no height and pages crash.
    writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** Path of Firefox, or undefined. */
export function firefoxPath() {
  return firstThatExists(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
}

/** Path of WebKitGTK's MiniBrowser where its driver and a screen, real or virtual, are there too; else undefined. */
export function webkitPath() {
  if (!existsSync(DRIVER) || !(existsSync(VIRTUAL_SCREEN) || process.env.DISPLAY)) return undefined;
  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  return firstThatExists(
    ...['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(
      (release) => `/usr/lib/${machine}-linux-gnu/${release}/MiniBrowser`,
    ),
  );
}
