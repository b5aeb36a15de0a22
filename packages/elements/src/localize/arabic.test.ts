import { expect, waitUntil } from '@open-wc/testing';
import { a11ySnapshot, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, mount, ready, settled } from '../testing.fixtures.ts';

/*
 * A whole journey in Arabic, around questions that exist in Dutch and English only: what runs from right to left, what
 * does not, and where things stand.
 */

const mountScan = (attributes: { lang?: string; dir?: string; page?: string } = {}): Promise<DrempelSession> => {
  const { lang = 'ar', dir = 'ltr', page = 'nl' } = attributes;
  const place = mount(html`<div dir=${dir}><drempel-scan instrument="proef" scan="lang" storage="none" organisation="Stad Gent (OCMW)" sector="gem" respondent-role="board" lang=${lang}></drempel-scan></div>`, page);
  return ready(place);
};

async function press(element: Element, words: string): Promise<void> {
  button(element, words).click();
  await settled(element);
}

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const direction = (element: Element) => getComputedStyle(element).direction;
const box = (element: Element) => element.getBoundingClientRect();

/** All that a reader finds, shadow roots included, without styles. */
function textOf(root: Node): string {
  if (root instanceof Text) return root.data;
  if (root instanceof HTMLStyleElement) return '';
  const inner = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [...root.childNodes];
  return inner.map(textOf).join(' ');
}

/** Words of the interface that were left in another language: Latin letters without a `lang`, that were not typed and are not isolated. */
function foreignWords(root: Element | ShadowRoot): string[] {
  return [...root.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data.replace(/\u2068[^\u2069]*\u2069/g, '').match(/\p{Script=Latin}{2,}/gu) ?? [];
    if (!(node instanceof Element) || node instanceof HTMLStyleElement || node.matches('bdi, option, [lang]:not([lang|="ar"])')) return [];
    return foreignWords(node.shadowRoot ?? node);
  });
}
/** Names of formats and of programs. */
const NAMES = /^(JSON|CSV|Word|HTML|PDF|Excel|XLSX|ICS|json)$/;

const say = async (scan: DrempelSession): Promise<void> => {
  scan.session?.answer('a', { kind: 'level', rung: 0 });
  scan.session?.answer('b', { kind: 'level', rung: 2 });
  scan.session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
  await settled(scan);
};

describe('Arabic, from the first page to the plan', () => {
  it('leads from intro to plan and charter, in Arabic at every step, and passes axe', async function () {
    const scan = await mountScan();
    const step = async (title: string) => {
      await settled(scan);
      expect(textOf(deep(scan, '#heading'))).to.contain(title);
      expect(direction(deep(scan, '.body')), title).to.equal('rtl');
      expect(foreignWords(scan.shadowRoot!).filter((word) => !NAMES.test(word)), title).to.deep.equal([]);
      expect(textOf(scan), title).not.to.match(/\{\{|undefined|\[object|[٠-٩]/u);
      await expect(scan).to.be.accessible();
    };
    await step('Lange scan');
    await press(scan, 'البدء');
    await step('Deel een');
    await say(scan);
    await press(scan, 'التالي');
    await step('Deel twee');
    await press(scan, 'الانتقال إلى النظرة العامة');
    await step('نظرة عامة على إجاباتك');
    expect(words(deep(scan, '.lead'))).to.equal('ما زال سؤال واحد مفتوحًا.');
    await press(scan, 'عرض تقريري');
    await step('تقرير: \u2068Stad Gent (OCMW)\u2069');
    expect(textOf(deep(scan, 'drempel-report'))).to.contain('بناءً على 3 أسئلة.');
    await press(scan, 'إعداد خطة عمل');
    await step('خطة العمل: \u2068Stad Gent (OCMW)\u2069');
    await press(scan, 'إضافة إلى الخطة');
    expect(words(deep(deep(scan, 'drempel-plan'), '[part="action"] .subtitle'))).to.equal('Begin met luisteren.');
    expect(textOf(deep(scan, 'drempel-charter'))).to.contain('بيان الالتزام: \u2068Stad Gent (OCMW)\u2069');
    await step('خطة العمل');
  });

  it('is heard as Arabic, with each question as Dutch', async function () {
    const scan = await mountScan();
    await press(scan, 'البدء');
    await settled(scan);
    // What a screen reader takes the language of a word from: the nearest `lang` around it, out of shadow roots.
    const langOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? langOf((element.getRootNode() as ShadowRoot).host);
    for (const rung of deepAll(scan, '.rung-text')) expect(langOf(rung), words(rung)).to.equal('nl');
    expect(langOf(deepAll(scan, 'button').find((each) => words(each) === 'التالي')!)).to.equal('ar');
    if (!(await executeServerCommand<boolean, object>('drempel-media', {}))) return this.skip();
    interface Heard { readonly role: string; readonly name?: string; readonly children?: readonly Heard[] }
    const all = (node: Heard): string[] => [`${node.role} ${node.name ?? ''}`.trim(), ...(node.children ?? []).flatMap(all)];
    const heard = all((await a11ySnapshot({})) as unknown as Heard);
    for (const line of ['heading Deel een', 'button التالي', 'button السابق', 'radio لا أعرف', 'radio لا ينطبق']) expect(heard, heard.join('\n')).to.include(line);
    return undefined;
  });
});

describe('the direction of a scan', () => {
  it('is that of its language, whatever that of the page', async () => {
    for (const [lang, dir, expected] of [['ar', 'ltr', 'rtl'], ['ar-MA', 'rtl', 'rtl'], ['nl', 'rtl', 'ltr'], ['en', 'ltr', 'ltr'], ['fa', 'ltr', 'ltr']] as const) {
      const scan = await mountScan({ lang, dir });
      expect(direction(deep(scan, '.scan')), `${lang} in ${dir}`).to.equal(expected);
    }
  });

  it('follows the language of the page, live', async () => {
    const scan = await mountScan({ lang: '', page: 'ar' });
    expect(direction(deep(scan, '.scan'))).to.equal('rtl');
    await say(scan);
    scan.closest('[lang="ar"]')!.setAttribute('lang', 'nl');
    await waitUntil(() => direction(deep(scan, '.scan')) === 'ltr', 'it turned');
    expect(scan.session?.state.progress.answered).to.equal(3);
  });
});

describe('from right to left', () => {
  before(() => executeServerCommand('drempel-viewport', { width: 1000, height: 800 }));

  it('begins on the right: sections, radios, bars, columns', async () => {
    const scan = await mountScan();
    await press(scan, 'البدء');
    await settled(scan);
    expect(box(deep(scan, 'aside')).left, 'the sections stand on the right').to.be.above(box(deep(scan, '.body')).left + box(deep(scan, '.body')).width - 1);
    const rung = deep(scan, '.rung');
    expect(box(deep(rung, 'input')).left, 'a radio stands before its words').to.be.above(box(deep(rung, '.rung-text')).left);

    await say(scan);
    scan.session?.complete('2026-11-20T10:00:00.000Z');
    scan.session?.goTo('report');
    await settled(scan);
    const chart = deep(scan, 'drempel-chart');
    const [row] = deepAll(chart, '.row');
    expect(box(deep(row!, '.name')).left, 'names stand on the right').to.be.above(box(deep(row!, '.bar')).left);
    const svg = deep(row!, 'svg');
    const fill = deep(svg, '.fill');
    expect(box(fill).right, 'a bar begins at the right').to.be.closeTo(box(svg).right, 2);
    deep<HTMLDetailsElement>(chart, 'details').open = true;
    await settled(scan);
    const heads = deepAll(chart, 'thead th').map((head) => box(head).left);
    expect(heads).to.deep.equal([...heads].sort((a, b) => b - a));
  });

  it('keeps a Dutch sentence whole: its full stop stands at its own end', async () => {
    const scan = await mountScan();
    await press(scan, 'البدء');
    await settled(scan);
    const text = deepAll(scan, '.rung-text').flatMap((each) => [...each.childNodes, ...deepAll(each, '*').flatMap((inner) => [...inner.childNodes])]).find((node): node is Text => node instanceof Text && node.data.includes('niet.'))!;
    const at = (index: number) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return box(range as unknown as Element).left;
    };
    const stop = text.data.indexOf('niet.') + 4;
    expect(at(stop), 'after the last letter').to.be.above(at(stop - 1));
  });

  it('moves to the next radio with the arrow that points at it', async function () {
    const scan = await mountScan();
    await press(scan, 'البدء');
    await settled(scan);
    const radios = deepAll<HTMLInputElement>(scan, 'input[name="answer"]');
    radios[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(scan);
    expect(radios[1]!.checked).to.equal(true);
    await sendKeys({ press: 'ArrowUp' });
    await settled(scan);
    expect(radios[0]!.checked).to.equal(true);
  });

  it('lets people write in their own direction', async () => {
    const scan = await mountScan();
    await press(scan, 'البدء');
    scan.session?.answer('a', { kind: 'not-applicable', reason: 'Een andere dienst.' });
    await settled(scan);
    const field = deep<HTMLInputElement>(scan, '#reason');
    expect(direction(field)).to.equal('ltr');
    field.value = 'جهة أخرى.';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settled(scan);
    expect(direction(field)).to.equal('rtl');
  });

  it('hangs over no edge in a column of 320 px', async () => {
    const scan = await mountScan();
    scan.parentElement!.style.cssText = 'inline-size: 320px';
    await say(scan);
    scan.session?.complete('2026-11-20T10:00:00.000Z');
    for (const place of ['intro', 'page:een', 'review', 'report', 'plan'] as const) {
      scan.session?.goTo(place);
      await settled(scan);
      expect(deep(scan, '.scan').scrollWidth, place).to.be.at.most(Math.ceil(box(scan).width));
    }
  });
});
