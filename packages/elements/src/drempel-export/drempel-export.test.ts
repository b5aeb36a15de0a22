import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';

describe('<drempel-export>', () => {
  async function boxes(width: number) {
    const session = await mountSession(html`<div style="inline-size: ${width}px"><drempel-export></drempel-export></div>`, 'lang');
    await settled(session);
    const box = (selector: string) => deepAll(deep(session, 'drempel-export'), selector).map((element) => element.getBoundingClientRect());
    return { buttons: box('.format > button'), texts: box('.format .hint') };
  }

  it('has buttons of one width, each with its text beside it, in line', async () => {
    const { buttons, texts } = await boxes(700);
    expect(new Set(buttons.map(({ width }) => width)).size).to.equal(1);
    expect(new Set(texts.map(({ left }) => left)).size).to.equal(1);
    buttons.forEach(({ right }, index) => expect(texts[index]!.left).to.be.above(right));
  });

  it('stacks them where it is narrow', async () => {
    const { buttons, texts } = await boxes(304);
    expect(new Set(buttons.map(({ width }) => width))).to.deep.equal(new Set([304]));
    buttons.forEach(({ bottom }, index) => expect(texts[index]!.top).to.be.at.least(bottom));
  });
});
