/**
 * Instruments of other makers and of quite other shapes, rebuilt from published facts about how they count. Only
 * short names are theirs; no question is copied.
 */
import type { Instrument } from './instrument.ts';
import type { StructureItem, StructureView } from './testing.fixtures.ts';
import { instrumentFrom } from './testing.fixtures.ts';

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/**
 * OWASP SAMM v2 (owaspsamm.org, CC BY-SA 4.0): five functions of three practices, each with three levels of two
 * streams: 90 questions answered 0, ¼, ½ or 1. A level is the mean of its streams, a practice the sum of its levels
 * (0 to 3, so three times their mean), a function and the whole the mean of what is under it.
 */
export function samm(): Instrument {
  const functions = ['Governance', 'Design', 'Implementation', 'Verification', 'Operations'];
  const practices = functions.flatMap((parent) => times(3, (index) => ({ id: `${parent}-${index + 1}`, parent })));
  const levels = practices.flatMap(({ id: parent }) => times(3, (index) => ({ id: `${parent}.${index + 1}`, parent })));
  const items = levels.flatMap(({ id }) => ['A', 'B'].map((stream): StructureItem => ({ id: `${id}${stream}`, kind: 'level', scale: 'samm', in: { v: { [id]: 1 } } })));
  return instrumentFrom({
    scales: { samm: { rungs: 4, shares: [0, 0.25, 0.5, 1] } },
    views: [{ id: 'v', groups: [...functions.map((id) => ({ id })), ...practices, ...levels] }],
    overall: { view: 'v', combine: 'mean' },
    items,
  });
}

/** System Usability Scale (Brooke, 1996): ten statements on five rungs, every second one reversed. */
export function sus(): Instrument {
  return instrumentFrom({
    scales: { agree: { rungs: 5 } },
    items: times(10, (index): StructureItem => ({ id: `s${index + 1}`, kind: 'level', scale: 'agree', reversed: index % 2 === 1, in: { v: { g: 1 } } })),
  });
}

/**
 * NHS Data Security and Protection Toolkit: *Approaching Standards* once all mandatory evidence is there, *Standards
 * Met* once all of it is (digitalcarehub.co.uk, which counts 26 mandatory items for 2022/23; the rest is ours).
 */
export function dspt(): Instrument {
  const evidence = (id: string, stage: string): StructureItem => ({ id, kind: 'level', scale: 'there', in: { v: { g: 1 } }, gate: { stage, atLeast: 1 } });
  return instrumentFrom({
    scales: { there: { rungs: 2 } },
    stages: ['approaching', 'met'],
    items: [...times(26, (index) => evidence(`m${index}`, 'approaching')), ...times(14, (index) => evidence(`o${index}`, 'met'))],
  });
}

/**
 * NHS Equality Delivery System 2022 (england.nhs.uk): eleven outcomes of 0 to 3. Domain 1 (four outcomes) is rated for
 * three services and takes the middle one; the total (0 to 33) is Undeveloped under 8, Developing to 21, Achieving
 * to 32, Excelling at 33.
 */
export function eds(): Instrument {
  const outcomes = (group: string, count: number) => times(count, (index): StructureItem => ({ id: `${group}-${index + 1}`, kind: 'level', scale: 'eds', in: { v: { [group]: 1 } } }));
  const groups: StructureView['groups'] = [
    { id: 'domain1', weight: 4, combine: 'median' },
    ...['service1', 'service2', 'service3'].map((id) => ({ id, parent: 'domain1' })),
    { id: 'domain2', weight: 4 },
    { id: 'domain3', weight: 3 },
  ];
  return instrumentFrom({
    scales: { eds: { rungs: 4 } },
    views: [{ id: 'v', groups }],
    overall: { view: 'v', combine: 'mean' },
    bands: [{ id: 'Undeveloped', from: 0 }, { id: 'Developing', from: 8 / 33 }, { id: 'Achieving', from: 22 / 33 }, { id: 'Excelling', from: 1 }],
    items: [...outcomes('service1', 4), ...outcomes('service2', 4), ...outcomes('service3', 4), ...outcomes('domain2', 4), ...outcomes('domain3', 3)],
  });
}

/** Migrant Integration Policy Index 2015 (mipex.eu): eight areas of 0 to 100, each one number here; the whole is their mean. */
export function mipex(areas: readonly string[]): Instrument {
  return instrumentFrom({
    views: [{ id: 'v', groups: areas.map((id) => ({ id })) }],
    overall: { view: 'v', combine: 'mean' },
    items: areas.map((id): StructureItem => ({ id, kind: 'indicator', measure: 'value', direction: 'higher', target: 100, in: { v: { [id]: 1 } } })),
  });
}
