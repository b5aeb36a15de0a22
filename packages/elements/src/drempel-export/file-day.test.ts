import { localDay } from '@drempel/core/local-day.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { downloadCharter } from '../drempel-charter/charter-file.ts';
import { loadWords } from '../localize/translations.ts';
import { mountSession } from '../testing.fixtures.ts';
import { downloadResultFile } from './result-file-download.ts';

describe('the day in the name of a file', () => {
  const { click } = HTMLAnchorElement.prototype;
  const { getFullYear, getMonth, getDate } = Date.prototype;

  before(() => {
    HTMLAnchorElement.prototype.click = () => {};
    // A day that no time zone has now, so that nobody takes that of Greenwich for it.
    Object.assign(Date.prototype, { getFullYear: () => 2031, getMonth: () => 0, getDate: () => 9 });
  });

  after(() => {
    HTMLAnchorElement.prototype.click = click;
    Object.assign(Date.prototype, { getFullYear, getMonth, getDate });
  });

  it('F23: is the day on the clock of whoever makes it, for each file', async () => {
    await Promise.all([loadWords('nl', 'papers'), loadWords('nl', 'report')]);
    const { session } = await mountSession(html``);
    const state = session!.state;
    expect(localDay(new Date())).to.equal('2031-01-09');
    expect(downloadResultFile(state)).to.equal('drempel-lang-2031-01-09.json');
    expect(await downloadCharter(state, 'nl', 'verklaring', 'html')).to.equal('drempel-verklaring-2031-01-09.html');
  });
});
