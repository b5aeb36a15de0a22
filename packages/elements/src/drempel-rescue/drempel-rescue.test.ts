import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { button, deep, mountSession, settled, until } from '../testing.fixtures.ts';

describe('<drempel-rescue>', () => {
  it('gives a result file in one click, and says where it is', async () => {
    const session = await mountSession(html`<drempel-rescue></drempel-rescue>`);
    session.session?.answer('a', { kind: 'level', rung: 1 });
    await settled(session);
    let downloaded = '';
    const { click } = HTMLAnchorElement.prototype as { click: (this: HTMLAnchorElement) => void };
    HTMLAnchorElement.prototype.click = function () {
      downloaded = this.download;
    };
    try {
      button(session, 'Bewaar een reddingsbestand').click();
      await until(() => downloaded !== '');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    await settled(session);
    expect(downloaded).to.match(/\.json$/);
    expect(deep(session, '[role=status]').textContent).to.equal(`${downloaded} is klaar. Je vindt het bij je downloads.`);
    await expect(session).to.be.accessible();
  });
});
