/**
 * Where submissions are kept. Both databases are used through the same three functions, with SQL that both understand:
 *
 * - `query(sql, values)` gives the rows; values stand in the SQL as `$1`, `$2`, …
 * - `transaction(work)` gives `work` a `query` of its own; all of it happens or, when it throws, nothing
 * - `close()`
 */
import { openPostgres } from './postgres.mjs';
import { openSqlite } from './sqlite.mjs';

const TABLE = `CREATE TABLE IF NOT EXISTS submissions (
  id TEXT PRIMARY KEY,
  received TEXT NOT NULL,
  sent TEXT NOT NULL,
  instrument TEXT NOT NULL,
  organisation TEXT,
  result TEXT NOT NULL
)`;

/** `postgres://user:password@host/name`, or `sqlite:` with a path. */
export async function openDatabase(url = 'sqlite:out/receiver.sqlite') {
  const [kind] = url.split(':', 1);
  if (kind === 'postgres' || kind === 'postgresql') return openPostgres(url, TABLE);
  if (kind === 'sqlite') return openSqlite(url.slice('sqlite:'.length), TABLE);
  // The rest may hold a password.
  throw new TypeError(`DATABASE_URL begins with "${kind}:". Known: postgres://… and sqlite:<path>.`);
}
