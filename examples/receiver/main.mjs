/** `npm run receiver`: starts a receiver. What it listens to stands in README.md beside this file. */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { openDatabase } from './database.mjs';
import { createReceiver } from './receiver.mjs';

const { env } = process;
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: env.PORT ?? '8787' },
    host: { type: 'string', default: env.HOST ?? '127.0.0.1' },
    site: { type: 'string', multiple: true, default: [] },
  },
});

const log = (line) => console.log(JSON.stringify({ time: new Date().toISOString(), ...line }));
const named = (list) => list?.split(',').map((each) => each.trim()).filter(Boolean);

try {
  const database = await openDatabase(env.DATABASE_URL || undefined);
  const server = createServer(
    { requestTimeout: 60_000 },
    createReceiver({
      database,
      readToken: env.RECEIVER_TOKEN,
      sendToken: env.RECEIVER_SEND_TOKEN,
      allowOrigins: named(env.ALLOW_ORIGIN),
      instruments: named(env.INSTRUMENTS),
      perMinute: Number(env.RATE_PER_MINUTE) || undefined,
      trustProxy: env.TRUST_PROXY === '1',
      site: values.site,
      log,
    }),
  );
  server.on('error', (error) => {
    stop(error);
    database.close().catch(stop);
  });
  server.listen(Number(values.port), values.host, () => {
    const { port } = server.address();
    console.log(`Receiver at http://${values.host}:${port}/submissions, kept in ${database.name}. Ctrl+C to stop.`);
    if (!env.RECEIVER_TOKEN) console.log('Without RECEIVER_TOKEN nobody can read what came in.');
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close(server, database));
} catch (error) {
  stop(error);
}

/** Lets what is being answered finish, ten seconds at most. */
function close(server, database) {
  const timer = setTimeout(() => server.closeAllConnections(), 10_000);
  server.close(() => {
    clearTimeout(timer);
    database.close().catch(stop);
  });
}

function stop(error) {
  console.error(`The receiver could not go on: ${error.message}`);
  process.exitCode = 1;
}
