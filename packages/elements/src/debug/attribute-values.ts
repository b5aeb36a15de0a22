import type { Instrument } from '@drempel/core/instrument.js';
import { isDay } from '@drempel/core/plan.js';
import { nearest } from '@drempel/core/problem-words.js';
import { FORMATS, formatsIn, isFormat } from '../drempel-export/formats.ts';
import { receiverAt } from '../sending/receiver.ts';
import { knownAttributes } from './attribute-names.ts';
import type { Problem } from './problem.ts';
import { placeOf } from './problem.ts';

/** What the values of attributes are checked against. */
export interface Known {
  /** Nothing until it has been loaded. */
  readonly instrument: Instrument | undefined;
  /** Ids of the terms in the glossary; nothing where there is no glossary, or not yet. */
  readonly terms: readonly string[] | undefined;
}

/** So many names are read; more are only scrolled past. */
const MOST_NAMES = 12;

type Complaint = readonly [what: string, todo: string] | undefined;

/** Attributes whose value does not do what was meant; where a framework set the property instead, that. */
export function valueProblems(element: Element, known: Known): Problem[] {
  return [...knownAttributes(element.constructor)].flatMap(([name, { property, type }]) => {
    const complaint = complaintAbout(name, type, element.getAttribute(name), Reflect.get(element, property), known, element);
    return complaint ? [{ where: placeOf(element, name), what: `${name}: ${complaint[0]}`, todo: complaint[1] }] : [];
  });
}

function complaintAbout(name: string, type: unknown, attribute: string | null, property: unknown, known: Known, element: Element): Complaint {
  if (type === Boolean) return attribute === null ? undefined : switchComplaint(attribute);
  const value = attribute ?? (typeof property === 'string' || typeof property === 'number' ? String(property) : undefined);
  if (value === undefined) return undefined;
  return type === Number ? numberComplaint(name, value) : checks[name]?.(value, known, element);
}

/** In HTML, an attribute that is there is on, whatever it says. */
function switchComplaint(value: string): Complaint {
  return /^(false|0|no|off|nee)$/i.test(value) ? [`"${value}" does not switch it off: what is there is on.`, 'Take the attribute away.'] : undefined;
}

function numberComplaint(name: string, value: string): Complaint {
  const number = Number(value);
  const level = name === 'heading-level';
  const fine = value.trim() !== '' && (level ? Number.isInteger(number) && number >= 1 && number <= 6 : number >= 0 && number < Infinity);
  return fine ? undefined : [`"${value}" is no number that fits.`, level ? 'Take a whole number from 1 to 6.' : 'Take 0, or a number above it.'];
}

function oneOf(what: string, value: string, known: readonly string[]): Complaint {
  if (known.includes(value)) return undefined;
  const near = nearest(value, known);
  const some = known.length > MOST_NAMES ? `${known.slice(0, MOST_NAMES).join(', ')} and ${known.length - MOST_NAMES} more` : known.join(', ');
  return [`there is no ${what} "${value}".`, `${near ? `Did you mean "${near}"? ` : ''}Known here: ${some}.`];
}

const submission = (value: string, element: Element): Complaint => {
  const { wrong } = receiverAt(value, element.baseURI, element.hasAttribute('submit-cross-origin'));
  if (wrong) return [`the result cannot be sent: ${wrong}.`, 'Give an address on your own site, such as "/submissions".'];
  return location.protocol === 'https:' && /^http:/.test(value) ? [`"${value}" is not safe: this page is.`, 'Take an address that begins with https.'] : undefined;
};

/** By attribute. `instrument`, `src`, `scan`, `sector`, `respondent-role`, `lang`, `storage`, `theme` and `density` the session checks itself, also without `debug`. */
const checks: Readonly<Record<string, (value: string, known: Known, element: Element) => Complaint>> = {
  view: (value, { instrument }) => (instrument && value ? oneOf('view', value, instrument.views.map(({ id }) => id)) : undefined),
  type: (value) => oneOf('type', value, ['bars', 'radar', 'matrix']),
  text: (value) => oneOf('text', value, ['help', 'note', 'caution', 'terms']),
  item: (value, { instrument }) => (instrument ? oneOf('item', value, instrument.items.map(({ id }) => id)) : undefined),
  term: (value, { terms }) => (terms ? oneOf('term', value, terms) : undefined),
  formats: (value) => {
    const unknown = formatsIn(value).find((name) => !isFormat(name));
    return unknown === undefined ? undefined : oneOf('format', unknown, FORMATS);
  },
  today: (value) => (value === '' || isDay(value) ? undefined : [`"${value}" is no day.`, 'Write it as 2027-02-28.']),
  'submit-url': (value, _known, element) => (value ? submission(value, element) : undefined),
};
