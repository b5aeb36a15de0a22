import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, mountSession, settled, type } from '../testing.fixtures.ts';

async function mountRemarks() {
  const session = await mountSession(html`<drempel-remarks item="a"></drempel-remarks>`);
  session.session?.remark('a', { evidence: [{ label: 'Verslag', url: '' }] });
  const remarks = deep(session, 'drempel-remarks');
  await settled(remarks);
  return {
    remarks,
    link: () => session.session?.state.responses.items.a?.evidence?.[0]?.url,
    leave: async (text: string) => {
      const field = deep<HTMLInputElement>(remarks, '#url-0');
      type(field, text);
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(remarks);
      return { shown: field.value, said: deep(remarks, '#url-text-0').textContent };
    },
  };
}

describe('<drempel-remarks>', () => {
  it('puts https:// in front of what is clearly an address, on leaving the field, and says so', async () => {
    const { remarks, link, leave } = await mountRemarks();
    const { shown, said } = await leave('www.voorbeeld.be/plan');
    expect(shown).to.equal('https://www.voorbeeld.be/plan');
    expect(link()).to.equal('https://www.voorbeeld.be/plan');
    expect(said).to.contain('We zetten https:// voor je link');
    expect(deep(remarks, '#url-0').getAttribute('aria-invalid')).to.equal('false');
    expect(deep(remarks, '#url-text-0').getAttribute('aria-live'), 'announced').to.equal('polite');
    await expect(remarks).to.be.accessible();
  });

  it('leaves alone what may be something else, and says what to do', async () => {
    const { link, leave } = await mountRemarks();
    const { said } = await leave('verslag.pdf');
    expect(link()).to.equal('verslag.pdf');
    expect(said).to.contain('Dit is geen link die we kunnen openen');
  });

  it('has its legend in line with the fields', async () => {
    const { remarks } = await mountRemarks();
    const left = (selector: string) => deep(remarks, selector).getBoundingClientRect().left;
    const text = document.createRange();
    text.selectNodeContents(deep(remarks, 'legend'));
    expect(text.getBoundingClientRect().left).to.be.closeTo(left('#note'), 0.5);
  });
});
