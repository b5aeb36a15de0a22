/** Serves the pages that are measured, and remembers what was asked for. */
import { createServer } from 'node:http';

/**
 * @param {Map<string, { type: string, body: Buffer }>} files by path, brotli-compressed
 * @returns {Promise<{ address: string, asked: string[], close(): void }>} `asked`: the paths, in order
 */
export async function serve(files) {
  const asked = [];
  const server = createServer(({ url }, response) => {
    const path = url.slice(1).split('?')[0];
    asked.push(path);
    const found = files.get(path);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': `${found.type}; charset=utf-8`, 'content-encoding': 'br', 'cache-control': 'no-store' }).end(found.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
