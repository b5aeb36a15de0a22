/** PostgreSQL, through `pg`. Tried with 15. */
import pg from 'pg';

/** Any number, as long as every receiver takes the same: two that start at once would both create the table. */
const LOCK = 7_310_217;

export async function openPostgres(url, table) {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 10_000, query_timeout: 15_000 });
  // A connection that breaks while nobody uses it: the pool makes another, and `/health` tells when it cannot.
  pool.on('error', () => undefined);

  async function transaction(work) {
    const client = await pool.connect();
    let broken;
    try {
      await client.query('BEGIN');
      const result = await work(async (sql, values) => (await client.query(sql, values)).rows);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  try {
    await transaction(async (query) => {
      await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      await query(table);
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    name: 'PostgreSQL',
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    transaction,
    close: () => pool.end(),
  };
}
