/** Every step of a scan on the built file, with all that opens in it opened: what the accessibility checks walk through. */
import { openTab, press, SENDING_POLICY, servePages, until } from '../built-page.mjs';
import { checks } from './checks.mjs';

/** A page of the intranet that says nothing about who fills in, so that everything is asked. */
const page = ({ lang = 'nl', scheme = 'light dark' } = {}) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="${scheme}"><title>Intranet</title>
<script type="module" src="/drempel.js"></script>
<body><h1>Intranet</h1><p><a id="before" href="#before">Naar het begin</a></p><drempel-scan instrument="actieplan" scan="full" storage="none" submit-url="/results" submit-to="de dienst Gelijke Kansen"></drempel-scan><p><a id="after" href="#after">Naar het einde</a></p></body></html>`;

export const serveScan = () => servePages((path, _request, response) => (path === '/results' ? void response.writeHead(503).end() : { html: page({ lang: path.slice(1, 3) || 'nl' }), policy: SENDING_POLICY }));

/** A tab with the scan in it, all questions answered, ready to be walked through. */
export async function openScan(browser, pages, { lang = '', media = [], viewport = { width: 1280, height: 800 } } = {}) {
  const { tab } = await openTab(browser, 'about:blank');
  await tab.setViewport(viewport);
  const devtools = await tab.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: media });
  await tab.evaluateOnNewDocument(checks);
  await tab.goto(`${pages.address}/${lang}`);
  await until(tab, () => window.scan()?.session !== undefined && customElements.get('drempel-export') !== undefined);
  await tab.evaluate(() => {
    const { session } = window.scan();
    session.setOrganisation('Gemeente Voorbeeld');
    session.setProfile({ sector: 'gem', role: 'board' });
    for (const [index, { id, kind }] of session.state.instrument.items.entries()) if (kind === 'level') session.answer(id, index % 9 === 4 ? { kind: 'unknown' } : { kind: 'level', rung: index % 3 });
    session.complete('2026-11-20T10:00:00.000Z');
  });
  return tab;
}

/** Lets what was asked for be drawn. */
export const drawn = (tab) => tab.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 30)));

async function goTo(tab, place) {
  await tab.evaluate((to) => {
    for (const dialog of window.all('dialog[open]')) dialog.close();
    window.scan().session.goTo(to);
  }, place);
  await drawn(tab);
}

const openAll = (tab) => tab.evaluate(() => window.all('details').forEach((each) => { each.open = true; }));

/** The steps, in order: a name, and how to get there. */
export const STEPS = {
  introduction: (tab) => goTo(tab, 'intro'),
  'who one is': (tab) => goTo(tab, 'profile'),
  questions: async (tab) => {
    await goTo(tab, 'page:G');
    await tab.evaluate(() => {
      const [first] = window.all('drempel-item');
      window.all('input[value="not-applicable"]', first.shadowRoot)[0].click();
      first.shadowRoot.querySelector('details.remarks').open = true;
    });
    await press(tab, 'Voeg bewijs toe');
    await until(tab, () => window.all('textarea#note, input[type="url"]').length > 1);
  },
  figures: async (tab) => {
    await goTo(tab, 'page:T');
    await until(tab, () => window.all('input#numerator').length > 0);
    await tab.evaluate(() => {
      const [field] = window.all('input#numerator');
      field.value = 'veel';
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      field.blur();
    });
    await drawn(tab);
  },
  'an explained word': async (tab) => {
    await goTo(tab, 'page:G');
    await until(tab, () => window.all('.word').length > 0);
    await tab.evaluate(() => window.all('.word')[0].click());
    await drawn(tab);
  },
  'the glossary': async (tab) => {
    await goTo(tab, 'review');
    await press(tab, 'Woordenlijst');
    await until(tab, () => window.inside('drempel-glossary', 'dt').length > 0);
    await drawn(tab);
  },
  'starting again': async (tab) => {
    await goTo(tab, 'review');
    await press(tab, 'Begin opnieuw');
    await drawn(tab);
  },
  review: (tab) => goTo(tab, 'review'),
  report: async (tab) => {
    await goTo(tab, 'report');
    await until(tab, () => window.inside('drempel-report', 'details').length > 0 && window.inside('drempel-export', 'button').length > 0);
    await openAll(tab);
    await drawn(tab);
  },
  plan: async (tab) => {
    await goTo(tab, 'plan');
    await until(tab, () => window.inside('drempel-plan', 'button[aria-describedby]').length > 0);
    await tab.evaluate(() => {
      if (!window.scan().session.state.responses.plan?.actions.length) window.inside('drempel-plan', 'button[aria-describedby]').find((each) => !each.hasAttribute('aria-expanded')).click();
    });
    await until(tab, () => window.inside('drempel-plan', 'button[aria-expanded]').length > 0);
    await tab.evaluate(() => window.inside('drempel-plan', 'button[aria-expanded="false"]')[0]?.click());
    await openAll(tab);
    await drawn(tab);
  },
};

/** Looks at every step; answers what was found, each with the step's name before it. */
export async function walk(tab, look) {
  const found = [];
  for (const [name, reach] of Object.entries(STEPS)) {
    await reach(tab);
    for (const each of await look(tab, name)) found.push(`${name}: ${each}`);
  }
  return found;
}
