import { relative } from 'node:path';

/** A reporter for `node --test` that writes its totals as JSON: { passed, failed, skipped, failures: a line for each }. */
export default async function* nodeTestCounts(events) {
  const totals = {};
  const failures = [];
  for await (const { type, data } of events) {
    const [, name, number] = (type === 'test:diagnostic' && /^(pass|fail|cancelled|skipped|todo) (\d+)$/.exec(data.message)) || [];
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') failures.push(lineFor(data));
    if (name) totals[name] = Number(number);
  }
  const { pass = 0, fail = 0, cancelled = 0, skipped = 0, todo = 0 } = totals;
  yield `${JSON.stringify({ passed: pass, failed: fail + cancelled, skipped: skipped + todo, failures })}\n`;
}

function lineFor({ name, file, details: { error } }) {
  const where = file ? `${relative(process.cwd(), file)}: ` : '';
  return `✖ Node, ${where}${name}: ${error?.cause?.message ?? error?.message ?? 'no reason given'}`;
}
