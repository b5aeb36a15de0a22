import type { Problem } from './problems.ts';

/**
 * A problem in an English sentence for whoever writes the input: where, what, what to do.
 * `instrument.json › items[12] › wieght: unknown field "wieght". …`
 */
export function describeProblem(problem: Problem): string {
  const where = [problem.source, ...steps(problem.path)].filter(Boolean).join(' › ');
  return `${where ? `${where}: ` : ''}${sentence(problem)}`;
}

function steps(path: Problem['path']): string[] {
  const joined: string[] = [];
  for (const step of path) {
    if (typeof step === 'number' && joined.length) joined[joined.length - 1] += `[${step}]`;
    else joined.push(String(step));
  }
  return joined;
}

function sentence({ code, facts }: Problem): string {
  const { found, expected, known } = facts;
  const choice = Array.isArray(known) && known.length ? ` Known here: ${known.join(', ')}.${guess(String(found ?? facts.field ?? ''), known)}` : '';
  switch (code) {
    case 'not-an-object': return 'this must be an object with named fields.';
    case 'wrong-type': return `this must be ${kindOf(expected)}.`;
    case 'wrong-value': return `${found === undefined ? 'this value' : `"${String(found)}"`} cannot be used here.${expected ? ` Expected: ${String(expected)}.` : ''}${choice}`;
    case 'too-small':
      if (facts.unit) return facts.least === 1 ? 'this may not be empty.' : `this must have at least ${String(facts.least)} ${String(facts.unit)}.`;
      return `this must be ${facts.above ? 'more than' : 'at least'} ${String(facts.least)}.`;
    case 'too-big': return facts.unit ? `this may have at most ${String(facts.most)} ${String(facts.unit)}.` : `this must be at most ${String(facts.most)}.`;
    case 'missing': return `this is missing${expected ? `; add ${kindOf(expected)}` : ''}.${choice}`;
    case 'unknown-field': return `unknown field "${String(facts.field)}". Remove it or mend its name.${choice.replace('Known here', 'Fields here')}`;
    case 'forbidden-key': return `"${String(facts.key)}" may not be used as a name.`;
    case 'duplicate-id': return `"${String(facts.id)}" occurs twice. Give each its own id.`;
    case 'duplicate-form': return `the form "${String(facts.form)}" stands here a second time. Keep it at one term.`;
    case 'unknown-reference': return `there is no "${String(found)}".${choice}`;
    case 'weight-without-effect': return `a weight has no effect under "${String(facts.combine)}". Remove it.`;
    case 'mixed-group': return `group "${String(facts.group)}" has groups below it, so it cannot have items of its own. Put the item in one of those.`;
    case 'cycle': return `these conditions wait for each other: ${(facts.items as readonly string[]).join(' → ')}. Break the circle.`;
    case 'still-an-item': return `"${String(found)}" is still an item. Take it out of here, or give the item another id.`;
    case 'wrong-order': return `"${String(found)}" belongs to an earlier step. List the steps from old to new, and let each lead further.`;
    case 'suggestion-count': return `there are ${String(found)} suggestions here; the item has ${String(expected)}. Give one sentence for each, in the same order.`;
    case 'rung-count': return `there are ${String(found)} rungs here; the scale has ${String(expected)}.`;
    case 'text-without-owner': return `nothing in the instrument is called "${String(found)}". Remove this text or mend its name.${guess(String(found), (known ?? []) as readonly string[])}`;
    case 'unknown-word': return `there is no word {${String(found)}} in "words".${choice}`;
    case 'wrong-instrument': return `these are answers to "${String(found)}", not to "${String(expected)}".`;
    case 'wrong-format': return 'this is not a result file of Drempel.';
    case 'newer-version': return `this was made by a newer version (${String(found)}) than this page can read (${String(expected)}).`;
    case 'report-differs': return `the result in the file (${String(found)}) is not what its answers give (${String(expected)}).`;
    case 'too-deep': return `this goes more than ${String(facts.most)} levels deep.`;
    case 'not-json': return 'this is not readable as JSON.';
  }
}

const OWN_ARTICLE = new Set(['text', 'true or false', '[low, high]']);

function kindOf(expected: unknown): string {
  const kind = String(expected);
  return OWN_ARTICLE.has(kind) ? kind : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function guess(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near ? ` Did you mean "${near}"?` : '';
}

/** The known name that differs from what was found in at most a third of its letters (rounded up), or nothing. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const most = found.length < 3 ? 0 : Math.ceil(found.length / 3);
  const alike = known.filter((name) => Math.abs(name.length - found.length) <= most);
  const near = alike.map((name) => ({ name, distance: distance(found.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= most ? near.name : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
