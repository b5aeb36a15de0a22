/** The page of the configurator: a plain form that works with the keyboard alone, and places for what the script fills in. */
import { CONFIGURATOR_WORDS } from './configurator-words.mjs';
import { escape } from './markdown.mjs';
import { frame } from './page.mjs';

/** The scan itself runs here, under the policy of the strictest page; nothing may be fetched or sent. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

/** @param {{ lang: 'nl' | 'en', address: string }} page with the choices of `configurator.mjs` */
export function configuratorPage({ lang, address, ...choices }) {
  const words = CONFIGURATOR_WORDS[lang];
  const otherLang = lang === 'nl' ? 'en' : 'nl';
  const other = otherLang === 'nl' ? 'configurator.html' : 'configurator.en.html';
  const content = `<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p><a href="${other}" hreflang="${otherLang}" lang="${otherLang}">${words.other}</a></p>
<noscript><p class="note">${words.noScript}</p></noscript>
<div class="configurator">
${form(words, choices)}
<div>
<section class="result" aria-labelledby="snippet-title">
<h2 id="snippet-title">${words.snippet}</h2>
${Object.entries(words.notes).map(([host, note]) => `<p data-host="${host}" hidden>${escape(note)}</p>`).join('\n')}
<div id="parts"></div>
<template id="part"><h3></h3><pre tabindex="0" role="group"><code></code></pre><button type="button">${words.copy}</button></template>
<dl>
${line('files', words.filesLine)}
${line('size', words.sizeLine)}
${line('integrity', words.integrityLine)}
${line('policy', words.policyLine)}
${line('left', words.leftLine)}
</dl>
<p><button type="button" id="share">${words.share}</button></p>
<p role="status" id="status" data-copied="${escape(words.copied)}" data-by-hand="${escape(words.byHand)}" data-not-sent="${escape(words.notSent)}"></p>
</section>
<section aria-labelledby="preview-title">
<h2 id="preview-title">${words.preview}</h2>
<p>${words.previewText}</p>
<div id="preview"></div>
</section>
</div>
</div>
`;
  const head = '<script type="module" src="drempel.all.js"></script>\n<script type="module" src="configurator.mjs"></script>\n';
  return frame({ address, lang, title: words.title, content, policy: POLICY, head, wide: true });
}

function form(words, { instruments, scans, sectors, languages, storage, themes, densities }) {
  const ask = ['', words.ask];
  const named = (values) => [['', words.usual], ...values.map((value) => [value, words.named[value] ?? value])];
  return `<form id="choice" aria-label="${words.form}">
${group(words.host, radios('host', Object.entries(words.hosts)))}
${group(words.what, `${select('instrument', words.instrument, instruments)}${select('scan', words.scan, scans, 'built-in')}${text('src', words.src, words.srcHint)}`)}
${group(words.who, `${text('organisation', words.organisation, words.organisationHint)}${select('sector', words.sector, [ask, ...sectors], 'built-in')}`)}
${group(words.language, `<p id="langs-label">${words.langs}</p>${languages.map(([id, label]) => box('langs', id, label, 'langs-label')).join('')}${select('lang', words.lang, [['', words.followPage], ...languages])}`)}
${group(words.look, `${select('theme', words.theme, named(themes))}${select('density', words.density, named(densities))}`)}
${group(words.answers, `${select('storage', words.storage, storage.map((value) => [value, words.storageWords[value] ?? value]))}${box('shared', 'true', words.shared)}`)}
${group(words.sending, `${text('submitUrl', words.submitUrl, words.submitUrlHint)}${text('submitTo', words.submitTo)}`)}
</form>`;
}

const group = (title, content) => `<fieldset><legend>${title}</legend>\n${content}</fieldset>`;
const option = ([value, label]) => `<option value="${escape(value)}">${escape(label)}</option>`;
const when = (kind) => (kind ? ` data-when="${kind}"` : '');

const select = (name, label, options, kind) =>
  `<p class="field"${when(kind)}><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(option).join('')}</select></p>\n`;

const text = (name, label, hint) =>
  `<p class="field"><label for="${name}">${label}</label>${hint ? `<span class="hint" id="${name}-hint">${hint}</span>` : ''}<input id="${name}" name="${name}" type="text" autocomplete="off" maxlength="500"${hint ? ` aria-describedby="${name}-hint"` : ''}></p>\n`;

const box = (name, value, label, describedBy) =>
  `<p class="box"><label><input type="checkbox" name="${name}" value="${value}"${describedBy ? ` aria-describedby="${describedBy}"` : ''}> ${escape(label)}</label></p>\n`;

const radios = (name, options) => `<p class="radios">${options.map(([value, label]) => `<label><input type="radio" name="${name}" value="${value}"> ${escape(label)}</label>`).join('\n')}</p>\n`;

const line = (name, label) => `<div data-line><dt>${label}</dt><dd><code data-value="${name}"></code></dd></div>`;
