import type { Responses } from './responses.ts';

/** Whether anything was said: an answer, note or evidence, or a plan. A plan without answers is what a new round begins with. */
export function saysAnything({ items, plan }: Responses): boolean {
  return Object.keys(items).length > 0 || plan !== undefined;
}
