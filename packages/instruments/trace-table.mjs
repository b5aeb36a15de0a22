// Makes src/actieplan/TRACE.md, for people, from trace.json, the structure and the Dutch words.
//
//   node packages/instruments/trace-table.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('./src/actieplan/', import.meta.url);
  const [trace, structure, text] = await Promise.all(
    ['trace.json', 'instrument.json', 'text/nl.json'].map(async (file) => JSON.parse(await readFile(new URL(file, folder), 'utf8'))),
  );
  await writeFile(new URL('TRACE.md', folder), traceTable(trace, structure, text));
}

export function traceTable(trace, structure, text) {
  const bullets = trace.blocks.flatMap((block) => block.bullets);
  const thin = [...bullets, ...trace.effects.bullets].filter((bullet) => bullet.thin).length;
  const weak = bullets.filter((bullet) => bullet.weak).length;
  return `${[
    '# Van fiche naar items',
    '<!-- Gemaakt door packages/instruments/trace-table.mjs uit trace.json. Verander dat bestand, en maak deze tabel opnieuw. -->',
    `Elk punt van het actieplan in de fiche, in eigen woorden, met de items die eraan werken: ${bullets.length} punten en ${structure.items.length} items. Een punt kan meer items hebben en een item meer punten.`,
    `Een sterretje (\\*) staat bij een item dat het punt maar voor een stuk raakt (bij ${weak} punten). **Dun** staat bij een punt dat de items niet helemaal dekken (${thin} punten). **Geen item voor** noemt de sectoren die er niets over te zien krijgen.`,
    ...trace.blocks.flatMap((block) => blockOf(block, structure, text)),
    ...effectsOf(trace.effects, structure),
    '## Niet voor een organisatie',
    table(['Punt', 'In de fiche', 'Waarom geen items'], trace.outOfScope.map(({ id, place, reason }) => [code(id), place, reason])),
  ].join('\n\n')}\n`;
}

function blockOf({ title, bullets }, structure, text) {
  const rows = bullets.flatMap(({ id, place, items, weak }) =>
    items.map((item, index) => [index ? '' : code(id), index ? '' : place, weak?.[item] ? `${item}\\*` : item, statementOf(item, text)]));
  const remarks = bullets.flatMap((bullet) => remarksOn(bullet, structure, text));
  return [`## ${title}`, table(['Punt', 'In de fiche', 'Item', 'Wat het vraagt'], rows), ...(remarks.length ? [remarks.join('\n')] : [])];
}

function remarksOn({ id, items, weak = {}, thin }, structure, text) {
  const without = sectorsWithout(items, structure).map((sector) => text.profile.sector.choices[sector]);
  return [
    ...(thin ? [`- ${code(id)} **Dun.** ${thin}`] : []),
    ...Object.entries(weak).map(([item, why]) => `- ${code(id)} ${item}\\*: ${why}`),
    ...(without.length ? [`- ${code(id)} **Geen item voor** ${without.join('; ')}.`] : []),
  ];
}

/** The sectors that are asked none of these items. */
function sectorsWithout(ids, structure) {
  const items = structure.items.filter(({ id }) => ids.includes(id));
  const sectors = structure.profile.find(({ id }) => id === 'sector').choices;
  return sectors.filter((sector) => items.every(({ appliesWhen }) => appliesWhen && !appliesWhen.in.includes(sector)));
}

/** Which items serve an effect stands in the structure: main effects have weight 1, side effects less. */
function effectsOf({ view, bullets }, structure) {
  const serving = (group, main) => structure.items.filter((item) => item.in[view]?.[group] && (item.in[view][group] === 1) === main).map(({ id }) => id);
  const rows = bullets.map(({ id, place, group }) => [code(id), place, `${serving(group, true).length}: ${serving(group, true).join(' ')}`, String(serving(group, false).length)]);
  return [
    '## Effecten',
    'Welke items aan een effect werken, staat in de structuur zelf.',
    table(['Punt', 'In de fiche', 'Items met dit als hoofdeffect', 'Als neveneffect'], rows),
    bullets.flatMap(({ id, thin }) => (thin ? [`- ${code(id)} **Dun.** ${thin}`] : [])).join('\n'),
  ];
}

function statementOf(item, { items, words }) {
  const usual = (name) => words[name]?.['*'] ?? name;
  return (items[item]?.statement ?? 'Dit item bestaat niet.').replace(/\{(\p{L})(\p{L}*)\}/gu, (_, first, rest) => {
    const word = usual(first.toLowerCase() + rest);
    return first === first.toLowerCase() ? word : word[0].toUpperCase() + word.slice(1);
  });
}

function code(id) {
  return `\`${id}\``;
}

function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
