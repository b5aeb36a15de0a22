import type { DrempelScan } from '@drempel/elements/classes.js';
import type { Scheme } from '@drempel/elements/look/contrast.js';
import type { CheckedPair, ColorName } from '@drempel/elements/look/pairs.js';
import { dress } from '@drempel/elements/look/dress.js';
import { checkPairs, colorOf } from '@drempel/elements/look/pairs.js';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { COLOR_FIELDS, declarations, fits, hex, SIZE_FIELDS, themeCss, type ThemeSettings } from './theme-css.ts';
import { styles } from './theme-maker.styles.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const COLOR = /^#[0-9a-f]{6}$/i;

/**
 * The theme page: fields for every public property, the scan inside it live, every pair of colours checked in the
 * light and in the dark, and the CSS to copy. It is part of the showroom, not of the library.
 *
 * @slot - The scan to dress.
 */
export class ThemeMaker extends LitElement {
  static override styles = styles;

  @state() private settings: ThemeSettings = { theme: '', density: '', colors: new Map(), sizes: new Map() };
  @state() private scheme: Scheme = 'light';
  @state() private pairs: Readonly<Record<Scheme, readonly CheckedPair[]>> = { light: [], dark: [] };
  @state() private said = '';
  /** What a text field says that is no colour yet. */
  @state() private wrong = new Map<ColorName, string>();

  private get scan(): DrempelScan | null {
    return this.querySelector('drempel-scan');
  }

  protected override render(): TemplateResult {
    return html`<div lang="en" class="page">
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${this.#start()} ${this.#colors()} ${this.#sizes()}
        <button type="button" @click=${this.#reset}>Take back all changes</button>
      </form>
      <div class="right">
        <section aria-label="The scan, live" class="preview ${this.scheme}" lang="nl"><slot @slotchange=${() => void this.#dress()}></slot></section>
        ${this.#result()} ${this.#css()}
      </div>
    </div>`;
  }

  #start(): TemplateResult {
    const select = (name: 'theme' | 'density', label: string, options: readonly string[]) => html`<label>
      ${label}
      <select id=${name} .value=${this.settings[name]} @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLSelectElement).value })}>
        <option value="">none</option>
        ${options.map((option) => html`<option>${option}</option>`)}
      </select>
    </label>`;
    return html`<fieldset>
      <legend>Begin from</legend>
      ${select('theme', 'theme', ['neutral', 'vlaanderen', 'contrast'])} ${select('density', 'density', ['comfortable', 'compact'])}
      <fieldset class="schemes">
        <legend>Colour scheme to see and to set</legend>
        ${SCHEMES.map((scheme) => html`<label class="radio"><input type="radio" name="scheme" .checked=${this.scheme === scheme} @change=${() => (this.scheme = scheme)} /> ${scheme}</label>`)}
      </fieldset>
    </fieldset>`;
  }

  #colors(): TemplateResult {
    return html`<fieldset>
      <legend>Colours, in the ${this.scheme}</legend>
      ${COLOR_FIELDS.map(([name, use]) => {
        const value = this.#valueOf(name);
        const wrong = this.wrong.get(name);
        return html`<div class="color" role="group" aria-labelledby="name-${name}">
          <span id="name-${name}"><b>${name}</b> <span class="use">${use}</span></span>
          <input type="color" aria-label="${name}, picker" .value=${value} @input=${(event: Event) => this.#color(name, event)} />
          <input type="text" id=${name} aria-label="${name}, as #rrggbb" spellcheck="false" .value=${wrong ?? value} aria-invalid=${wrong === undefined ? 'false' : 'true'} aria-describedby=${wrong === undefined ? nothing : `error-${name}`} @input=${(event: Event) => this.#color(name, event)} />
          ${wrong === undefined ? nothing : html`<span class="error" id="error-${name}">Write # and six digits, such as #0a58a6.</span>`}
        </div>`;
      })}
    </fieldset>`;
  }

  #sizes(): TemplateResult {
    return html`<fieldset>
      <legend>Space and text</legend>
      ${SIZE_FIELDS.map(
        ([name, own, use]) => {
          const typed = this.settings.sizes.get(name) ?? '';
          const fine = fits(name, typed);
          return html`<label>
            <span><b>${name}</b> <span class="use">${use}</span></span>
            <input type="text" id=${name} spellcheck="false" placeholder=${own} .value=${typed} aria-invalid=${fine ? 'false' : 'true'} aria-describedby=${fine ? nothing : `error-${name}`} @input=${(event: Event) => this.#size(name, (event.target as HTMLInputElement).value)} />
            ${fine ? nothing : html`<span class="error" id="error-${name}">CSS has no such value here. Write one such as ${own}.</span>`}
          </label>`;
        },
      )}
    </fieldset>`;
  }

  #result(): TemplateResult {
    const cell = ({ front, back, ratio, enough }: CheckedPair, scheme: Scheme) => html`<td class=${enough ? 'enough' : 'short'} data-pair="${front} on ${back}, ${scheme}"><b>${ratio.toFixed(2)}</b> ${enough ? '✓ enough' : '✗ too little'}</td>`;
    return html`<section aria-labelledby="pairs-title">
      <h2 id="pairs-title">Contrast of every pair</h2>
      <p role="status" class="summary">${this.#summary()}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Table of the pairs">
        <table>
          <thead>
            <tr><th scope="col">Pair</th><th scope="col">At least</th><th scope="col">Light</th><th scope="col">Dark</th></tr>
          </thead>
          <tbody>
            ${this.pairs.light.map((pair, index) => html`<tr><th scope="row">${pair.front} on ${pair.back}</th><td>${pair.least}</td>${cell(pair, 'light')}${this.pairs.dark[index] ? cell(this.pairs.dark[index], 'dark') : nothing}</tr>`)}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #css(): TemplateResult {
    const css = themeCss(this.settings);
    return html`<section aria-labelledby="css-title">
      <h2 id="css-title">The CSS to copy</h2>
      <textarea id="css" readonly spellcheck="false" aria-labelledby="css-title" rows=${css.split('\n').length} .value=${css}></textarea>
      <button type="button" @click=${this.#copy}>Copy</button> <span role="status" class="copied">${this.said}</span>
    </section>`;
  }

  #summary(): string {
    const short = SCHEMES.flatMap((scheme) => this.pairs[scheme].filter(({ enough }) => !enough).map(({ front, back }) => `${front} on ${back}, ${scheme}`));
    if (!this.pairs.light.length) return 'The scan is being loaded.';
    return short.length ? `Too little contrast in ${short.length} of ${2 * this.pairs.light.length}: ${short.join('; ')}.` : 'Every pair has enough contrast, in the light and in the dark.';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('settings') || changed.has('scheme')) void this.#dress();
  }

  /** Puts the settings on the scan and looks what became of its colours. */
  async #dress(): Promise<void> {
    const { scan } = this;
    if (!scan) return;
    await customElements.whenDefined('drempel-scan');
    const { theme, density } = this.settings;
    Object.assign(scan, { theme, density });
    const wanted = new Map(declarations(this.settings));
    for (const name of [...COLOR_FIELDS.map(([each]) => `color-${each}`), ...SIZE_FIELDS.map(([each]) => each)]) {
      const value = wanted.get(`--drempel-${name}`);
      if (value) scan.style.setProperty(`--drempel-${name}`, value);
      else scan.style.removeProperty(`--drempel-${name}`);
    }
    await scan.updateComplete;
    // The scan does so by itself, a moment later.
    dress(scan);
    this.pairs = { light: checkPairs(scan, 'light'), dark: checkPairs(scan, 'dark') };
  }

  #valueOf(name: ColorName): string {
    const { scan } = this;
    return this.settings.colors.get(name)?.[this.scheme] ?? (scan?.hasUpdated && this.pairs.light.length ? hex(colorOf(scan, name, this.scheme)) : '#000000');
  }

  #color(name: ColorName, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const wrong = new Map(this.wrong);
    wrong.delete(name);
    if (!COLOR.test(value)) wrong.set(name, value);
    this.wrong = wrong;
    const { scan } = this;
    if (wrong.has(name) || !scan) return;
    // A property has one value for both schemes: the other one keeps the colour it has now.
    const now = this.settings.colors.get(name) ?? { light: hex(colorOf(scan, name, 'light')), dark: hex(colorOf(scan, name, 'dark')) };
    this.#set({ colors: new Map(this.settings.colors).set(name, { ...now, [this.scheme]: value.toLowerCase() }) });
  }

  #size(name: string, value: string): void {
    this.#set({ sizes: new Map(this.settings.sizes).set(name, value) });
  }

  #set(change: Partial<ThemeSettings>): void {
    this.said = '';
    this.settings = { ...this.settings, ...change };
  }

  readonly #reset = (): void => {
    this.wrong = new Map();
    this.#set({ theme: '', density: '', colors: new Map(), sizes: new Map() });
  };

  readonly #copy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#css');
    try {
      await navigator.clipboard.writeText(field?.value ?? '');
      this.said = 'Copied.';
    } catch {
      field?.select();
      this.said = 'Your browser does not let this page copy. The text is selected: copy it yourself.';
    }
  };
}

if (!customElements.get('theme-maker')) customElements.define('theme-maker', ThemeMaker);
