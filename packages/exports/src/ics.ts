import type { Instrument } from '@drempel/core/instrument.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import { indicatorWords, titleOf } from '@drempel/core/plan.js';
import { reachWords } from './paper-plan.ts';
import type { PaperWords } from './paper-words.ts';
import { paperText } from './paper-text.ts';

/** What a calendar is made from. */
export interface CalendarSource {
  readonly plan: Plan;
  readonly instrument: Instrument;
  readonly organisation?: string;
  readonly words: PaperWords;
  /** ISO 8601: when the file is made. */
  readonly made: string;
}

/**
 * The deadlines and evaluation moments of a plan as a calendar file (iCalendar, RFC 5545). Days are days, in every time
 * zone. Whoever opens a newer file sees the same events move, and those of stopped actions go: each event keeps its id,
 * and its sequence number goes up.
 *
 * Written by hand: of the libraries for it, the light ones fold lines by characters where the standard counts bytes, or
 * leave texts unescaped; the careful ones bring a validator or need a newer Node. What is written here is read back in
 * tests by a parser of others.
 */
export function planToIcs(source: CalendarSource): string {
  const { plan, words } = source;
  const name = calendarName(source);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Drempel//Drempel//${words.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    ...plan.actions.flatMap((action) => [
      ...(action.deadline ? eventLines(source, action, 'deadline', action.deadline) : []),
      ...(action.evaluation ? eventLines(source, action, 'evaluation', action.evaluation) : []),
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function calendarName({ organisation, words: { t } }: CalendarSource): string {
  return organisation ? t('papers.calendar', { organisation }) : t('papers.plan');
}

function eventLines(source: CalendarSource, action: Action, moment: 'deadline' | 'evaluation', day: string): readonly string[] {
  const { instrument, words: { t }, made } = source;
  const title = titleOf(action, instrument);
  const stamp = timestamp(made);
  const open = action.status === 'planned' || action.status === 'busy';
  return [
    'BEGIN:VEVENT',
    // Not of the organisation or the title: those change, and then the event would stand there twice.
    `UID:${action.id}-${moment}@drempel`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence(made)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // Without an end it is one day as well, and after the last day that four figures can write there is no other.
    ...(day < '9999-12-31' ? [`DTEND;VALUE=DATE:${compact(dayAfter(day))}`] : []),
    textLine('SUMMARY', t(`papers.calendar_${moment}`, { title })),
    textLine('DESCRIPTION', description(source, action)),
    `STATUS:${action.status === 'stopped' ? 'CANCELLED' : 'CONFIRMED'}`,
    // Nobody is busy all day because of a deadline.
    'TRANSP:TRANSPARENT',
    ...(open ? alarmLines(t('papers.calendarAlarm', { title: t(`papers.calendar_${moment}`, { title }) })) : []),
    'END:VEVENT',
  ];
}

/** At nine in the morning, two weeks earlier. */
function alarmLines(text: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P13DT15H', textLine('DESCRIPTION', text), 'END:VALARM'];
}

function description({ instrument, words }: CalendarSource, { owner, indicator, partners, status }: Action): string {
  const { t } = words;
  const labelled = (label = '', text = '') => t('report.labelled', { label, text });
  const { text, unit } = indicator ? indicatorWords(indicator, instrument) : {};
  const figures = [text, indicator && reachWords(words, indicator, unit)].filter(Boolean);
  const told: readonly (readonly [string, string | undefined])[] = [
    [t('papers.owner'), owner],
    [t('papers.indicator'), figures.length > 1 ? labelled(figures[0], figures[1]) : figures[0]],
    [t('papers.partners'), partners],
    [t('papers.status'), t(`papers.status_${status}`)],
  ];
  return told.flatMap(([label, text]) => (text ? [labelled(label, text)] : [])).join('\n');
}

/** Goes up with every file that is made later, and fits in 32 bits until the year 6000: minutes since 2020. */
function sequence(made: string): number {
  return Math.max(0, Math.floor((Date.parse(made) - Date.UTC(2020)) / 60_000));
}

function timestamp(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const compact = (day: string): string => day.replaceAll('-', '');

function textLine(name: string, text: string): string {
  const plain = paperText(text, '[…]').replace(/\r\n|[\r\u2028\u2029]/g, '\n');
  return `${name}:${plain.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')}`;
}

/** Lines of at most 75 bytes; what follows begins with a space. No character is cut in two. */
function folded(line: string): string {
  let bytes = 0;
  let text = '';
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > MOST_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

const MOST_BYTES = 75;

/** How many bytes of UTF-8 a character is. Reckoned, because to encode each of a million takes seconds. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
