/** The configurator: reads the form, shows the scan and what to copy, and keeps the choice in the address. */
import { BUILT, DEFAULTS } from './choices.mjs';
import { attributesOf, snippetFor } from './snippets.mjs';

const form = document.querySelector('#choice');
const preview = document.querySelector('#preview');
const parts = document.querySelector('#parts');
const part = document.querySelector('#part');
const status = document.querySelector('#status');
const scan = document.createElement('drempel-scan');

/** Where `langs` is a list, the address has it with commas. */
const fields = Object.keys(DEFAULTS);
const boxes = (name) => [...form.querySelectorAll(`input[type="checkbox"][name="${name}"]`)];

/** What the form says now. */
function choiceOf() {
  const data = new FormData(form);
  return Object.fromEntries(fields.map((name) => [name, name === 'langs' ? data.getAll(name) : name === 'shared' ? data.has(name) : String(data.get(name) ?? DEFAULTS[name])]));
}

/** Puts into the form what the address says; what it does not offer is left out. */
function readAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  for (const name of fields) {
    const value = said.get(name) ?? String(DEFAULTS[name]);
    const listed = boxes(name);
    if (name === 'shared') listed[0].checked = value === 'true';
    else if (listed.length) for (const box of listed) box.checked = value.split(',').includes(box.value);
    else {
      const field = form.elements.namedItem(name);
      field.value = value;
      if (field.value !== value) field.value = String(DEFAULTS[name]);
    }
  }
}

function writeAddress(choice) {
  const said = new URLSearchParams();
  for (const name of fields) if (String(choice[name]) !== String(DEFAULTS[name])) said.set(name, String(choice[name]));
  // A comma may stand in an address as it is, and reads better.
  const hash = said.toString().replaceAll('%2C', ',');
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  for (const link of document.querySelectorAll('a[hreflang]')) link.hash = hash;
}

function show() {
  const choice = choiceOf();
  offerLanguages(choice);
  writeAddress(choice);
  showSnippet(choice);
  showScan(choice);
  for (const each of document.querySelectorAll('[data-when]')) each.hidden = !each.dataset.when.split(' ').includes(choice.src ? 'own' : 'built-in');
}

/** One cannot speak a language that the file does not have. */
function offerLanguages(choice) {
  if (choice.langs.length === 0) {
    boxes('langs')[0].checked = true;
    choice.langs = [boxes('langs')[0].value];
  }
  const field = form.elements.namedItem('lang');
  for (const option of field.options) option.disabled = option.value !== '' && !choice.langs.includes(option.value);
  if (field.selectedOptions[0]?.disabled) {
    field.value = '';
    choice.lang = '';
  }
}

function showSnippet(choice) {
  const { parts: texts, files, embed, integrity, left, policy } = snippetFor(choice, BUILT);
  parts.replaceChildren(...texts.map(([where, text], index) => {
    const copy = part.content.cloneNode(true);
    copy.querySelector('h3').textContent = where;
    copy.querySelector('h3').id = `part-${index}`;
    copy.querySelector('pre').setAttribute('aria-labelledby', `part-${index}`);
    copy.querySelector('code').textContent = text;
    const button = copy.querySelector('button');
    button.setAttribute('aria-describedby', `part-${index}`);
    button.addEventListener('click', () => copyText(text, button.parentElement.querySelector('code'), where));
    return copy;
  }));
  fill('files', files.join(', '));
  fill('embed', embed.file);
  fill('size', `${Math.round(embed.weight / 1000)} kB`);
  fill('integrity', integrity ?? '');
  fill('left', left.join(', '));
  fill('policy', policy);
  for (const each of document.querySelectorAll('[data-host]')) each.hidden = each.dataset.host !== choice.host;
}

/** Words of the page in which a value is put; the line goes when there is none. */
function fill(name, value) {
  for (const place of document.querySelectorAll(`[data-value="${name}"]`)) {
    place.textContent = value;
    const line = place.closest('[data-line]');
    if (line) line.hidden = value === '';
  }
}

/** The same element follows every change, as on a page that changes its attributes. */
function showScan(choice) {
  // Nothing is fetched or sent from here: an instrument of one's own is shown by the built-in one.
  const page = document.documentElement.lang;
  const lang = choice.lang || (choice.langs.includes(page) ? page : choice.langs[0]);
  const wanted = new Map(attributesOf({ ...choice, src: '', lang }));
  wanted.set('storage-key', 'configurator');
  wanted.set('heading-level', '3');
  for (const { name } of [...scan.attributes]) if (!wanted.has(name)) scan.removeAttribute(name);
  for (const [name, value] of wanted) {
    const text = value === true ? '' : value;
    if (scan.getAttribute(name) !== text) scan.setAttribute(name, text);
  }
  if (!scan.isConnected) preview.append(scan);
}

async function copyText(text, code, where) {
  try {
    await navigator.clipboard.writeText(text);
    tell(status.dataset.copied.replace('…', where));
  } catch {
    // Without a secure connection a page may not write to the clipboard: the reader can.
    getSelection().selectAllChildren(code);
    tell(status.dataset.byHand);
  }
}

/** The same words twice are only read twice when they went in between. */
function tell(words) {
  status.textContent = '';
  setTimeout(() => (status.textContent = words), 50);
}

form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', () => {
  readAddress();
  show();
});
document.querySelector('#share').addEventListener('click', () => copyText(location.href, document.querySelector('#share'), document.querySelector('#share').textContent));
document.addEventListener('drempel-submit', (event) => {
  event.respondWith(Promise.resolve());
  tell(status.dataset.notSent);
});

readAddress();
show();
