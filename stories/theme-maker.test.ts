import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { until } from './until.ts';
import './session.ts';
import { ThemeMaker } from './theme-maker.ts';

describe('the theme page', function () {
  let place: HTMLElement;
  let maker: ThemeMaker;

  const find = <T extends Element = HTMLInputElement>(selector: string) => maker.renderRoot.querySelector<T>(selector)!;
  const css = () => find<HTMLTextAreaElement>('#css').value;
  const pair = (name: string) => find<HTMLElement>(`[data-pair="${name}"]`)?.textContent;

  async function write(selector: string, text: string): Promise<void> {
    find(selector).value = text;
    find(selector).dispatchEvent(new Event(selector === '#theme' || selector === '#density' ? 'change' : 'input', { bubbles: true }));
    await maker.updateComplete;
  }

  beforeEach(async () => {
    place = document.createElement('main');
    document.body.append(place);
    render(html`<theme-maker><drempel-scan instrument="actieplan" scan="quick" storage="none"></drempel-scan></theme-maker>`, place);
    maker = place.querySelector('theme-maker') as ThemeMaker;
    await until(() => maker instanceof ThemeMaker && maker.renderRoot.querySelector('[data-pair]'));
  });

  afterEach(() => place.remove());

  it('begins with the colours that there are, every pair enough, and nothing to copy', () => {
    expect(find('#accent').value).to.equal('#0a58a6');
    expect(pair('text on surface, light')).to.equal('15.79 ✓ enough');
    expect(find<HTMLElement>('.summary').textContent).to.contain('Every pair has enough contrast');
    expect(css()).to.contain('No property was changed');
  });

  it('shows a changed colour in the scan, says in words which pairs it spoils, and keeps the other scheme as it was', async () => {
    await write('#accent', '#7fb2e5');
    await until(() => pair('accent on surface, light')?.includes('too little'));
    expect(pair('accent on surface, dark')).to.contain('enough');
    expect(find<HTMLElement>('.summary').textContent).to.contain('accent on surface, light');
    expect(css()).to.equal('/* <drempel-scan …> */\ndrempel-scan {\n  --drempel-color-accent: light-dark(#7fb2e5, #7cb8f2);\n}\n');
    expect(place.querySelector('drempel-scan')?.style.getPropertyValue('--drempel-color-accent')).to.equal('light-dark(#7fb2e5, #7cb8f2)');
  });

  it('follows the theme and density that are begun from, and takes all back', async () => {
    await write('#theme', 'vlaanderen');
    await write('#density', 'compact');
    await write('#radius', '0px');
    await until(() => find('#accent').value === '#0055cc');
    expect(css()).to.equal('/* <drempel-scan theme="vlaanderen" density="compact" …> */\ndrempel-scan {\n  --drempel-radius: 0px;\n}\n');
    find<HTMLButtonElement>('form > button').click();
    await until(() => find('#accent').value === '#0a58a6');
    expect(css()).to.contain('No property was changed');
    expect(place.querySelector('drempel-scan')?.getAttribute('style')).to.be.oneOf([null, '']);
  });

  it('says at the field what is no colour and no size, and leaves the scan as it was', async () => {
    await write('#text', '#12');
    await write('#space', 'veel');
    for (const name of ['text', 'space']) {
      const field = find(`#${name}`);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(find<HTMLElement>(`#${field.getAttribute('aria-describedby')}`).textContent).to.contain('Write');
    }
    expect(css()).to.contain('No property was changed');
    await expect(maker).to.be.accessible();
  });

  it('can be done with keys alone, and copies', async () => {
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    try {
      find('#muted').focus();
      find('#muted').select();
      await sendKeys({ type: '#000000' });
      await until(() => css().includes('--drempel-color-muted: light-dark(#000000'));
      find<HTMLButtonElement>('#css + button').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => find<HTMLElement>('.copied').textContent === 'Copied.');
      expect(copied).to.deep.equal([css()]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });
});
