// Works out the reports of src/actieplan/golden.json from the answers in it.
//
//   node packages/instruments/golden.mjs           says which numbers differ
//   node packages/instruments/golden.mjs --write   writes them
//
// It shares nothing with our own code: it knows the rules in words (docs/concepts.md, decisions 0010, 0011
// and 0013), instrument.json and fractions. So change it only when a rule changes, never to agree with core.
import { readFile, writeFile } from 'node:fs/promises';

const folder = new URL('./src/actieplan/', import.meta.url);
const file = new URL('golden.json', folder);
const instrument = JSON.parse(await readFile(new URL('instrument.json', folder), 'utf8'));
const golden = JSON.parse(await readFile(file, 'utf8'));

for (const each of golden.cases) {
  const scans = instrument.scans.map((scan) => [scan.id, reportOf(each.responses, scan)]);
  const reports = Object.fromEntries(scans);
  for (const line of differences(each.reports ?? {}, reports, each.id)) console.log(line);
  each.reports = reports;
}
if (process.argv.includes('--write')) await writeFile(file, `${written(golden)}\n`);

// Fractions: [numerator, denominator], two BigInts, the second above 0.

function fraction(n, d = 1n) {
  const [a, b] = d < 0n ? [-n, -d] : [n, d];
  let [x, y] = [a < 0n ? -a : a, b];
  while (y) [x, y] = [y, x % y];
  return [a / x, b / x];
}
/** The number as somebody typed it: 0.9 is nine tenths. */
function exact(number) {
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(String(number));
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}
function plus([a, b], [c, d]) {
  return fraction(a * d + c * b, b * d);
}
function times([a, b], [c, d]) {
  return fraction(a * c, b * d);
}
function over([a, b], [c, d]) {
  return fraction(a * d, b * c);
}
function less([a, b], [c, d]) {
  return a * d < c * b;
}
function sum(fractions) {
  return fractions.reduce(plus, exact(0));
}
/** The number nearest to the fraction. */
function number([n, d]) {
  const fits = n < 2n ** 53n && d < 2n ** 53n;
  return fits ? Number(n) / Number(d) : Number(`${(n * 10n ** 25n) / d}e-25`);
}

// Rules 1 to 3: what became of each item.

function itemResult(item, responses) {
  const sector = responses.profile[item.appliesWhen?.profile];
  if (item.appliesWhen && sector !== undefined && !item.appliesWhen.in.includes(sector)) return { status: 'excluded' };
  const open = (status) => ({ status: item.optional ? 'optional' : status });
  const answer = responses.items[item.id]?.answer;
  if (!answer) return open('unanswered');
  if (answer.kind === 'unknown') return open('unknown');
  if (answer.kind === 'not-applicable') return answer.reason?.trim() ? { status: 'not-applicable' } : open('unanswered');
  if (answer.kind === 'level') return { status: 'scored', share: fraction(BigInt(answer.rung), BigInt(instrument.scales[item.scale].rungs - 1)) };
  return figure(item, answer) ?? open('unanswered');
}

function figure(item, answer) {
  const value = item.measure === 'value' ? alone(answer) : divided(item, answer);
  if (!value) return undefined;
  const { count, part } = item.hiddenUnder ?? { count: 0 };
  if (answer.denominator < count || (part === 'either' && answer.numerator < count)) return { status: 'hidden' };
  const share = shareOf(value, item, answer.target ?? item.target);
  return share ? { status: 'scored', share, value } : { status: 'shown', value };
}

function alone({ value }) {
  return value === undefined ? undefined : exact(value);
}

function divided(item, { numerator, denominator }) {
  if (numerator === undefined || !denominator) return undefined;
  return times(over(exact(numerator), exact(denominator)), exact(item.per));
}

function shareOf(value, item, target) {
  if (item.direction === 'band') {
    const [low, high] = item.band.map(exact);
    if (less(value, low)) return over(value, low);
    return less(high, value) ? over(high, value) : exact(1);
  }
  if (target === undefined) return undefined;
  const aim = exact(target);
  if (item.direction === 'lower') return less(aim, value) ? over(aim, value) : exact(1);
  return less(value, aim) ? over(value, aim) : exact(1);
}

// Rules 3 to 7: what became of each group.

function reportOf(responses, scan) {
  const asked = instrument.items.filter((item) => scan.items === 'all' || scan.items.includes(item.id));
  const results = new Map(asked.map((item) => [item, itemResult(item, responses)]));
  const report = { items: {}, views: {}, traces: {} };
  for (const [item, { status, share, value }] of results) {
    report.items[item.id] = { status, ...(share && { share: number(share) }), ...(value && { value: number(value) }) };
  }
  for (const view of instrument.views) {
    const groups = view.groups.map((group) => [group.id, groupOf(view, group, results)]);
    report.views[view.id] = Object.fromEntries(groups.map(([id, group]) => [id, published(group)]));
    report.traces[view.id] = Object.fromEntries(groups.map(([id, group]) => [id, trace(group)]));
  }
  return report;
}

function groupOf(view, group, results) {
  const children = view.groups.filter((each) => each.parent === group.id);
  if (children.length === 0) return leaf(view, group, results);
  return parent(children.map((child) => ({ id: child.id, weight: exact(1), ...groupOf(view, child, results) })));
}

function leaf(view, group, results) {
  const items = [...results].flatMap(([item, result]) => {
    const weight = item.in[view.id]?.[group.id];
    return weight === undefined ? [] : [{ id: item.id, weight: exact(weight), ...result }];
  });
  const scored = items.filter((item) => item.share);
  const open = items.filter((item) => item.status === 'unknown' || item.status === 'unanswered');
  const at = (share) => mean([...scored, ...open.map((item) => ({ ...item, share: exact(share) }))]);
  return {
    items,
    answered: sum(scored.map((item) => item.weight)),
    applicable: sum([...scored, ...open].map((item) => item.weight)),
    value: mean(scored),
    low: at(0),
    high: at(1),
    parts: scored,
    leftOut: items.filter((item) => !item.share).map(({ id, weight, status }) => ({ id, weight, why: status })),
  };
}

/** Decision 0010: each child in which something was scored counts, also one that is withheld. */
function parent(children) {
  const counting = children.filter((child) => child.value).map((child) => ({ ...child, share: child.value }));
  const asked = children.filter((child) => child.low);
  return {
    items: children.flatMap((child) => child.items),
    answered: sum(children.map((child) => child.answered)),
    applicable: sum(children.map((child) => child.applicable)),
    value: mean(counting),
    low: mean(asked.map(({ weight, low }) => ({ weight, share: low }))),
    high: mean(asked.map(({ weight, high }) => ({ weight, share: high }))),
    parts: counting,
    leftOut: children.filter((child) => !child.value).map(({ id, weight }) => ({ id, weight, why: 'no-score' })),
  };
}

function mean(parts) {
  if (parts.length === 0) return undefined;
  return over(sum(parts.map(({ weight, share }) => times(weight, share))), sum(parts.map(({ weight }) => weight)));
}

/** What the page may show of a group. */
function published({ items, answered, applicable, value, low, high }) {
  const status = applicable[0] === 0n ? 'empty' : less(over(answered, applicable), fraction(2n, 3n)) ? 'withheld' : 'published';
  const scored = items.filter((item) => item.share);
  const lowest = scored.reduce((found, item) => (found && !less(item.share, found.share) ? found : item), undefined);
  const counts = {};
  for (const item of items) counts[item.status] = (counts[item.status] ?? 0) + 1;
  return {
    status,
    ...(status === 'published' && { score: number(value), band: instrument.bands.findLast(({ from }) => !less(value, exact(from))).id }),
    ...(status !== 'empty' && { coverage: number(over(answered, applicable)), range: [number(low), number(high)] }),
    ...(lowest && { lowest: [lowest.id, number(lowest.share)] }),
    zeros: scored.filter((item) => item.share[0] === 0n).length,
    counts,
  };
}

/** Where the number comes from: [id, weight, share] for each part. */
function trace({ answered, applicable, value, parts, leftOut }) {
  return {
    ...(value && { value: number(value) }),
    weights: [number(answered), number(applicable)],
    parts: parts.map(({ id, weight, share }) => [id, number(weight), number(share)]),
    leftOut: leftOut.map(({ id, weight, why }) => [id, number(weight), why]),
  };
}

// The file.

function* differences(was, is, where) {
  if (was === undefined || is === undefined) {
    yield `${where}: ${was === undefined ? 'is new' : 'is gone'}`;
  } else if (typeof was === 'object' && typeof is === 'object') {
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) yield* differences(was[key], is[key], `${where} › ${key}`);
  } else if (was !== is) {
    yield `${where}: ${was} is now ${is}`;
  }
}

/** JSON with each item, group and trace on a line of its own. */
function written(value, key = 'file', indent = '') {
  if (!opened(key)) return onOneLine(value);
  const [first, last] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([name, each]) =>
    Array.isArray(value) ? inner + written(each, 'case', inner) : `${inner}${JSON.stringify(name)}: ${written(each, name, inner)}`);
  return `${first}\n${lines.join(',\n')}\n${indent}${last}`;
}

function opened(key) {
  const ids = [...instrument.scans, ...instrument.views].map(({ id }) => id);
  return ['file', 'cases', 'case', 'responses', 'reports', 'items', 'views', 'traces', ...ids].includes(key);
}

function onOneLine(value) {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const pairs = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`);
  return pairs.length ? `{ ${pairs.join(', ')} }` : '{}';
}
