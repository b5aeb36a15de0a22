/**
 * The built file, at every step of a full scan, held against criteria of WCAG 2.2 that axe does not look at. Each title begins
 * with its criterion: `docs/conformance/criteria.json` names these tests as its evidence.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { drawn, openScan, serveScan, STEPS, walk } from './accessible/steps.mjs';
import { survey } from './accessible/survey.mjs';
import { chromiumLaunchOptions } from './browsers.mjs';
import { press, until } from './built-page.mjs';
import { root } from './run.mjs';

const DEFINITION = JSON.parse(/```json\n(\{\n {2}"structure"[^]*?)```/.exec(readFileSync(join(root, 'docs/writing-instruments.md'), 'utf8'))[1]);
const MINUTE = { timeout: 60_000 };

let browser;
let pages;
let results;
before(async () => {
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
  pages = await serveScan();
  results = await survey(browser, pages);
}, { timeout: 300_000 });
after(async () => {
  await browser?.close();
  await pages?.close();
});

const found = (tab, name) => tab.evaluate((each) => window.check[each](), name);

/** Each criterion that can be measured, in the settings in which it is. */
const MEASURED = [
  ['1.4.10: at 320 px nothing sticks out sideways, nothing is cut off and no control lies over another', ['narrow'], ['sticksOut', 'cutOff']],
  ['1.3.4: both ways up nothing sticks out', ['lying', 'standing'], ['sticksOut']],
  ['1.4.4: with text of twice the size nothing is cut off, lies over another control or sticks out', ['large'], ['sticksOut', 'cutOff']],
  ['1.4.12: with the text spacing of WCAG nothing is cut off, lies over another control or sticks out, wide and narrow', ['spaced', 'narrow and spaced'], ['sticksOut', 'cutOff']],
  ['2.5.8: every target is 24 by 24 pixels or more, wide and narrow', ['wide', 'narrow'], ['small']],
  ['2.4.7: whatever has focus has a ring of 3 to 1, in the light, in the dark and in forced colours; 3.2.1: focus alone leads nowhere', ['wide', 'dark', 'forced colours'], ['focusing']],
  ['2.4.11: whatever has focus can be seen, also in 320 by 256 pixels', ['low'], ['focusing']],
  ['1.4.11: fields and choices have an edge of 3 to 1, in the light, in the dark and in forced colours', ['wide', 'dark', 'forced colours'], ['faintEdges']],
  ['1.3.2: what is seen stands in the order in which it is read', ['wide'], ['outOfOrder']],
  ['1.4.1: a link is more than another colour', ['wide'], ['linksByColour']],
  ['1.4.13: pointing and focus show nothing that was not there', ['wide'], ['comesOnHover']],
  ['2.5.3: a name that is said has the words that are seen', ['wide'], ['otherNames']],
  ['2.5.7: nothing has to be dragged', ['wide'], ['dragging']],
  ['2.2.2: nothing goes on moving, and nothing moves at all where less motion is asked', ['wide', 'dark'], ['animated', 'moving']],
  ['axe finds no wrong names, targets, headings or references at any step of the built scan', ['wide'], ['axe']],
];
for (const [title, settings, names] of MEASURED) {
  test(title, () => {
    const lists = settings.flatMap((setting) => names.map((name) => results[setting][name]).filter(Boolean));
    assert.ok(lists.length >= settings.length, 'this was not looked at');
    assert.deepEqual(lists.flat(), []);
  });
}

test('1.3.4: both ways up there is as much to use', () => {
  assert.deepEqual(results.lying.things, results.standing.things);
  assert.ok(results.lying.things.length > 200, `${results.lying.things.length}`);
});

test('these checks find what is wrong', MINUTE, async () => {
  const tab = await openScan(browser, pages);
  await STEPS.review(tab);
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`#small { all: unset; display: block; inline-size: 20px; block-size: 20px; overflow: hidden } #wide { inline-size: 3000px; order: 2 } #link { all: unset; display: block }
      #faint { border: 1px solid #eee } #moves { animation: x 1s infinite; transition-duration: 1s } #tip:hover { display: block } @keyframes x { to { opacity: 0.9 } }`);
    const bad = document.createElement('div');
    const place = bad.attachShadow({ mode: 'open' });
    place.adoptedStyleSheets = [sheet];
    for (const [tag, attributes, text] of [['button', { id: 'small' }, 'Een lang woord'], ['input', { id: 'wide' }], ['button', { id: 'named', 'aria-label': 'Anders' }, 'Zo'], ['a', { id: 'link', href: '#' }, 'link'], ['input', { id: 'faint' }], ['p', { id: 'moves', title: 'x', draggable: 'true' }, 'tekst']]) {
      const element = place.appendChild(document.createElement(tag));
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (text) element.textContent = text;
    }
    window.scan().shadowRoot.append(bad);
  });
  const names = ['sticksOut', 'cutOff', 'small', 'focusing', 'faintEdges', 'outOfOrder', 'linksByColour', 'comesOnHover', 'otherNames', 'dragging', 'moving', 'animated'];
  const wrong = {};
  for (const name of names) wrong[name] = (await found(tab, name)).length;
  assert.deepEqual(names.filter((name) => wrong[name] === 0), []);
  await tab.close();
});

for (const step of ['questions', 'report', 'plan']) {
  test(`2.1.1, 2.1.2, 2.4.3: ${step}: Tab comes everywhere, in the order of the page, and out again at the end`, MINUTE, async () => {
    const tab = await openScan(browser, pages);
    await STEPS[step](tab);
    const stops = await tab.evaluate(() => { document.querySelector('#before').focus(); return window.tabStops(); });
    const visited = []; // a native date has more stops than one
    for (let presses = 0; presses < stops.length + 20; presses += 1) {
      await tab.keyboard.press('Tab');
      const at = await tab.evaluate(() => window.focusedStop());
      if (at === 'after') break;
      if (at !== visited.at(-1) || !/\.date /.test(at)) visited.push(at);
    }
    assert.ok(stops.length > 15);
    assert.deepEqual(visited, stops);
    await tab.close();
  });
}

test('2.1.4, 2.5.2, 3.2.2: letters do nothing, a press can be taken back, and choosing leads nowhere', MINUTE, async () => {
  const tab = await openScan(browser, pages);
  await STEPS.questions(tab);
  const state = () => tab.evaluate(() => JSON.stringify([window.scan().session.state.place, window.scan().session.state.responses.items]));
  await tab.evaluate(() => window.all('#heading')[0].focus());
  const before = await state();
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/') await tab.keyboard.press(key);
  assert.equal(await state(), before);

  const box = await tab.evaluate(() => { const button = window.button('Volgende'); button.scrollIntoView({ block: 'center' }); const { x, y, width, height } = button.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; });
  await tab.mouse.move(box.x, box.y);
  await tab.mouse.down();
  await tab.mouse.move(box.x, box.y - 200);
  await tab.mouse.up();
  assert.equal(await state(), before);

  for (const step of ['who one is', 'questions', 'plan']) {
    await STEPS[step](tab);
    const places = await tab.evaluate(() => {
      const where = () => window.scan().session.state.place;
      const start = where();
      for (const each of window.all('input[type="radio"], input[type="checkbox"]', window.scan().shadowRoot)) each.click();
      for (const each of window.all('select', window.scan().shadowRoot)) { each.selectedIndex = each.options.length - 1; each.dispatchEvent(new Event('change', { bubbles: true, composed: true })); }
      return [start, where()];
    });
    assert.equal(places[1], places[0]);
  }
  await tab.close();
});

test('3.3.7, 3.2.6, 1.3.5: nothing is asked twice, help stands at every step in the same order, and the one field about who fills in says what it is for', MINUTE, async () => {
  const tab = await openScan(browser, pages);
  await STEPS['who one is'](tab);
  const asked = await found(tab, 'fields');
  assert.deepEqual([asked[0], asked.length > 8], [['Naam van je organisatie of dienst', 'Gemeente Voorbeeld'], true]);
  assert.equal(await tab.evaluate(() => window.all('input#organisation')[0].autocomplete), 'organization');
  const labels = asked.map(([label]) => label);
  const help = {};
  const again = await walk(tab, async (at, name) => {
    help[name] = (await found(at, 'help')).join(', ');
    return name === 'who one is' ? [] : (await found(at, 'fields')).filter(([label]) => labels.includes(label)).map(([label]) => label);
  });
  assert.deepEqual(again, []);
  const wrong = Object.entries(help).filter(([name, order]) => !(name === 'introduction' ? /^/ : /drempel-save-status, /).test(order) || !/(^|, )Begin opnieuw, drempel-glossary-button$/.test(order));
  assert.deepEqual(wrong, []);
  await tab.close();
});

test('4.1.3: what came of a press is said in a region that was there before', MINUTE, async () => {
  const tab = await openScan(browser, pages);
  const LIVE = '[role="status"], [role="alert"], [aria-live], output';
  const said = async (act, words) => {
    await tab.evaluate((live) => { for (const each of window.all(live)) each.wasThere = true; }, LIVE);
    await act();
    await until(tab, (live, wanted) => window.all(live).some((each) => each.wasThere && new RegExp(wanted).test(each.textContent)), LIVE, words);
  };
  await STEPS.questions(tab);
  await STEPS.report(tab);
  await said(() => tab.evaluate(() => window.inside('drempel-report', 'input[type="radio"]')[1].click()), 'Effecten');
  await said(() => press(tab, 'Resultaatbestand'), '\\.json');
  await said(() => press(tab, 'Verstuur'), 'Nog niet verstuurd');
  await STEPS.plan(tab);
  await said(() => press(tab, 'Zet in het plan'), 'in het plan');
  await tab.close();
});

test('3.1.2: texts in another language than the page say so', MINUTE, async () => {
  // This file has no German: interface and questions are Dutch on a German page, and must be read as Dutch.
  const german = await openScan(browser, pages, { lang: 'de' });
  const languages = new Set();
  await walk(german, async (tab) => { for (const language of Object.keys(await tab.evaluate(() => window.check.byLanguage()))) languages.add(language); return []; });
  assert.deepEqual([...languages], ['nl']);
  await german.close();

  // Questions that are there in Dutch alone, in an English page.
  const english = await openScan(browser, pages, { lang: 'en' });
  await english.evaluate((definition) => {
    const scan = document.createElement('drempel-scan');
    Object.assign(scan, { definition, storage: 'none' });
    window.scan().replaceWith(scan);
  }, DEFINITION);
  await until(english, () => window.scan()?.session !== undefined);
  await english.evaluate(() => window.scan().session.goTo('page:onthaal'));
  await drawn(english);
  const texts = await english.evaluate(() => window.check.byLanguage());
  assert.deepEqual(Object.keys(texts).sort(), ['en', 'nl']);
  assert.ok(texts.nl.includes('Wat is er aan je balie?') && texts.en.includes('Next'));
  await english.close();
});
