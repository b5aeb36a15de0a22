import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelItem } from '../drempel-item/drempel-item.ts';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import type { DrempelErrorEvent } from '../events.ts';
import { deep, mount, ready, settled, until } from '../testing.fixtures.ts';
import { colorAt } from './contrast.ts';
import { checkPairs } from './pairs.ts';
import { DENSITIES, THEMES } from './themes.styles.ts';

/** A scan at its first page, dressed. */
async function scanIn(style: string, theme = '', density = ''): Promise<DrempelSession> {
  const element = await ready(mount(html`<div style=${style}><drempel-scan instrument="proef" scan="lang" sector="gem" storage="none" theme=${theme} density=${density}></drempel-scan></div>`));
  element.session?.goTo('page:een');
  await dressed(element);
  return element;
}

/** What is late is there: the module, and what it does after each update. */
async function dressed(element: DrempelSession): Promise<void> {
  await import('./dress.ts');
  await settled(element);
  await new Promise((resolve) => setTimeout(resolve));
}

const rgb = (element: DrempelSession, name: string) => colorAt(element.renderRoot, `var(${name})`).map((part, index) => (index < 3 ? Math.round(part * 255) : part));

describe('themes', () => {
  for (const theme of ['', ...Object.keys(THEMES)]) {
    for (const scheme of ['light', 'dark']) {
      it(`${theme || 'none'}, ${scheme}: every pair differs as much as it must`, async () => {
        const element = await scanIn(`color-scheme: ${scheme}; background: Canvas`, theme);
        for (const view of [element, deep<DrempelItem>(element, 'drempel-item')]) {
          const pairs = checkPairs(view);
          expect(pairs.filter(({ enough }) => !enough)).to.deep.equal([]);
          if (theme === 'contrast') expect(pairs.filter(({ front, ratio }) => /text|muted|control/.test(front) && ratio < 10)).to.deep.equal([]);
        }
      });
    }
  }

  it('none takes what the page sets, a theme does not, and what is set on the tag goes before both', async () => {
    const page = '--drempel-color-accent: rgb(1, 2, 3); --drempel-space: 9px';
    expect(rgb(await scanIn(page), '--_accent')).to.deep.equal([1, 2, 3, 1]);
    const neutral = await scanIn(page, 'neutral');
    expect(rgb(neutral, '--_accent')).to.deep.equal([10, 88, 166, 1]);
    expect(getComputedStyle(deep(neutral, '.scan')).rowGap).to.equal('20px');
    neutral.style.setProperty('--drempel-color-accent', 'rgb(4, 5, 6)');
    expect(rgb(neutral, '--_accent')).to.deep.equal([4, 5, 6, 1]);
  });

  it('vlaanderen takes the tokens of the page where it has them, else those that were published, and names the font', async () => {
    const published = await scanIn('', 'vlaanderen');
    expect(rgb(published, '--_accent')).to.deep.equal([0, 85, 204, 1]);
    expect(getComputedStyle(published).fontFamily).to.match(/Flanders Art Sans.*sans-serif/);
    const own = await scanIn("--vl-color--action: rgb(7, 8, 9); --vl-font: 'Eigen letter', serif", 'vlaanderen');
    expect(rgb(own, '--_accent')).to.deep.equal([7, 8, 9, 1]);
    expect(getComputedStyle(own).fontFamily).to.contain('Eigen letter');
    const dark = await scanIn('color-scheme: dark; --vl-color--action: rgb(7, 8, 9)', 'vlaanderen');
    expect(rgb(dark, '--_accent'), 'those tokens are for the light').to.deep.equal([141, 180, 232, 1]);
  });

  it('change when the attribute does, and go with it', async () => {
    const element = await scanIn('', 'contrast');
    expect(rgb(element, '--_control')).to.deep.equal([0, 0, 0, 1]);
    element.theme = 'vlaanderen';
    await dressed(element);
    expect(rgb(element, '--_control')).to.deep.equal([134, 149, 168, 1]);
    element.removeAttribute('theme');
    await dressed(element);
    expect(rgb(element, '--_control')).to.deep.equal([106, 118, 140, 1]);
  });

  it('reach the views of a layout of your own, and leave what the page has in it alone', async () => {
    const place = mount(html`<drempel-session theme="contrast" density="compact" instrument="proef" scan="lang" storage="none"><h2>Kop</h2><drempel-item item="a"></drempel-item></drempel-session>`);
    const before = mount(html`<drempel-session instrument="proef" scan="lang" storage="none"><h2>Kop</h2></drempel-session>`);
    const element = await ready(place);
    await ready(before);
    await dressed(element);
    expect(colorAt(deep<DrempelItem>(element, 'drempel-item').renderRoot, 'var(--_control)').slice(0, 3)).to.deep.equal([0, 0, 0]);
    const [heading, plain] = [place, before].map((each) => getComputedStyle(each.querySelector('h2')!));
    expect([...plain!].filter((name) => heading!.getPropertyValue(name) !== plain!.getPropertyValue(name))).to.deep.equal([]);
  });
});

describe('density', () => {
  it('compact takes less room, with targets as large, and comfortable is as by itself', async () => {
    const heights: Record<string, number> = {};
    for (const density of ['', ...Object.keys(DENSITIES)]) {
      const element = await scanIn('inline-size: 600px', '', density);
      heights[density] = deep(element, 'drempel-item').getBoundingClientRect().height;
      expect(deep(element, '.rung').getBoundingClientRect().height).to.be.at.least(44);
      expect(parseFloat(getComputedStyle(element).fontSize)).to.be.at.least(16);
    }
    expect(heights.comfortable).to.be.closeTo(heights['']!, 0.5);
    expect(heights.compact).to.be.below(0.9 * heights.comfortable!);
  });
});

describe('a look that does not exist', () => {
  it('is told once, with what there is, by event and in the console; the reader gets the page as it is by itself', async () => {
    const { warn } = console;
    const lines: string[] = [];
    console.warn = (line: string) => lines.push(line);
    const heard: string[] = [];
    const listen = (event: Event) => heard.push((event as DrempelErrorEvent).code);
    document.addEventListener('drempel-error', listen);
    try {
      const element = await scanIn('', 'vlanderen', 'compakt');
      element.session?.goTo('page:twee');
      await dressed(element);
      await until(() => lines.length > 1);
      expect(lines).to.deep.equal([
        '<drempel-scan>: no theme "vlanderen". Known here: neutral, vlaanderen, contrast. Did you mean "vlaanderen"?',
        '<drempel-scan>: no density "compakt". Known here: comfortable, compact. Did you mean "compact"?',
      ]);
      expect(heard).to.deep.equal(['unknown-look', 'unknown-look']);
      expect(element.notices).to.deep.equal([]);
      expect(rgb(element, '--_accent')).to.deep.equal([10, 88, 166, 1]);
    } finally {
      console.warn = warn;
      document.removeEventListener('drempel-error', listen);
    }
  });
});

describe('a page that does not say whether it is dark', () => {
  const inkOf = (element: DrempelSession) => rgb(element, '--_ink');
  const light = [27, 35, 48, 1];
  const dark = [238, 242, 247, 1];

  for (const [what, style, ink] of [
    ['dark paper, nothing said', 'background: oklch(20% 0.02 260)', dark],
    ['dark paper that says so', 'background: #111; color-scheme: dark', dark],
    ['white paper under a dark scheme', 'background: #fff; color-scheme: dark', light],
    ['no paper of its own', '', light],
    ['a picture, of which nobody knows how dark it is', 'background: linear-gradient(#000, #000)', light],
    ['paper that is half seen through', 'background: rgb(0 0 0 / 40%)', light],
  ] as const) {
    it(`${what}: text that can be read, and where nobody can tell, that of the scheme`, async () => {
      const element = await scanIn(style);
      expect(inkOf(element)).to.deep.equal(ink);
    });
  }

  it('what the page says on the tag itself holds', async () => {
    const element = await scanIn('background: #111');
    element.style.colorScheme = 'light';
    expect(inkOf(element)).to.deep.equal(light);
  });

  it('is followed when the page changes its colours', async () => {
    const element = await scanIn('');
    const root = document.documentElement;
    try {
      root.style.background = '#101010';
      await until(() => inkOf(element)[0] === dark[0]);
    } finally {
      root.style.background = '';
    }
    await until(() => inkOf(element)[0] === light[0]);
  });

  it('is left alone in forced colours, which are the reader’s', async function () {
    if (!(await executeServerCommand('drempel-media', { forcedColors: 'active' }))) this.skip(); // only Chromium can be asked
    const element = await scanIn('background: #111; forced-color-adjust: none');
    expect(element.shadowRoot?.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes('--_scheme: dark')))).to.equal(false);
    await executeServerCommand('drempel-media', {});
  });
});
