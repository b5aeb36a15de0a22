/** A reporter for `node --test` that writes its totals as JSON: { passed, failed, skipped }. */
export default async function* nodeTestCounts(events) {
  const totals = {};
  for await (const { type, data } of events) {
    const [, name, number] = (type === 'test:diagnostic' && /^(pass|fail|cancelled|skipped|todo) (\d+)$/.exec(data.message)) || [];
    if (name) totals[name] = Number(number);
  }
  const { pass = 0, fail = 0, cancelled = 0, skipped = 0, todo = 0 } = totals;
  yield `${JSON.stringify({ passed: pass, failed: fail + cancelled, skipped: skipped + todo })}\n`;
}
