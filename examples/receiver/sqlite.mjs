/**
 * SQLite, in this process. `@photostructure/sqlite` is Node's own `node:sqlite` for Node 20, with its binaries in the
 * package: from Node 22.13, `import { DatabaseSync } from 'node:sqlite'` and nothing else changes.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';

export async function openSqlite(path, table) {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, 'a', 0o600)); // answers are for nobody else on this machine
  const connection = new DatabaseSync(path);
  const run = (sql, values = []) => connection.prepare(sql).all(named(values));
  run('PRAGMA busy_timeout = 5000');
  await patiently(() => run('PRAGMA journal_mode = WAL'));
  run('PRAGMA synchronous = FULL'); // what was acknowledged survives a power cut
  run(table);

  // One connection has one transaction at a time: whoever comes meanwhile waits, and does not end up inside it.
  let last = Promise.resolve();
  const inTurn = (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    name: `SQLite, ${path}`,
    query: (sql, values) => inTurn(() => run(sql, values)),
    transaction: (work) =>
      inTurn(async () => {
        run('BEGIN IMMEDIATE');
        try {
          const result = await work(async (sql, values) => run(sql, values));
          run('COMMIT');
          return result;
        } catch (error) {
          if (connection.isTransaction) run('ROLLBACK');
          throw error;
        }
      }),
    close: () => inTurn(() => connection.close()),
  };
}

/** Of all statements, the one that changes the journal does not wait by itself while another process does the same. */
async function patiently(work, tries = 100) {
  try {
    return work();
  } catch (error) {
    if (tries === 0 || !/locked/.test(error.message)) throw error;
    await sleep(50);
    return patiently(work, tries - 1);
  }
}

/** To SQLite `$1` is a name, and not a place. */
function named(values) {
  return Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
}
