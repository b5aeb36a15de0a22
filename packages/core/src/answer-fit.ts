import type { Item } from './instrument.ts';
import type { Answer } from './responses.ts';
import { TEXT_LIMIT } from './responses.ts';

/**
 * Whether a value is a well-made answer to this item: the yes or no of `answerProblems`, without the words. A session
 * asks this at every answer, so it travels to every visitor; the reader of files, which says what is wrong, does not.
 */
export function fitsItem(item: Item, answer: unknown): answer is Answer {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  const { kind, ...fields } = answer as Record<string, unknown>;
  const only = (...names: string[]) => Object.keys(fields).every((field) => names.includes(field));
  if (kind === 'unknown') return only();
  if (kind === 'not-applicable') return only('reason') && isText(fields.reason);
  if (kind !== item.kind) return false;
  switch (item.kind) {
    case 'level':
      return only('rung') && Number.isInteger(fields.rung) && item.rungs[fields.rung as number] !== undefined;
    case 'checklist':
      return only('ticked') && Array.isArray(fields.ticked) && areOptions(fields.ticked, item.options.map(({ id }) => id));
    case 'indicator':
      return only('numerator', 'denominator', 'value', 'target') && Object.values(fields).every((figure) => figure === undefined || Number.isFinite(figure));
    case 'open':
      return only('text') && isText(fields.text);
  }
}

function areOptions(ticked: readonly unknown[], known: readonly unknown[]): boolean {
  return ticked.every((id, index) => known.includes(id) && ticked.indexOf(id) === index);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= TEXT_LIMIT;
}
