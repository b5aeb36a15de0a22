/** Reading what a request brings, and answering one that was not read to its end. */

export class TooLarge extends Error {}
export class GoneAway extends Error {}

/** The body, as long as it is not longer than `limit` bytes. Of a longer one, nothing more than that is ever kept. */
export function readBody(request, limit) {
  if (Number(request.headers['content-length']) > limit) return Promise.reject(new TooLarge());
  return new Promise((resolve, reject) => {
    let chunks = [];
    let size = 0;
    request.on('data', (chunk) => {
      size += chunk.length;
      if (size <= limit) return chunks.push(chunk);
      chunks = [];
      reject(new TooLarge());
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => reject(new GoneAway()));
    request.on('error', () => reject(new GoneAway()));
  });
}

/** Sends the answer. Where a body is still on its way, what comes is thrown away until it ends, or is cut off after `lingerMs`. */
export function answer(request, response, status, headers, body = '', lingerMs = 2_000) {
  const unread = bringsBody(request) && !request.complete;
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...(unread ? { connection: 'close' } : {}),
  });
  if (request.method === 'HEAD' || !unread) return response.end(request.method === 'HEAD' ? undefined : body);
  response.write(body);
  const timer = setTimeout(end, lingerMs);
  function end() {
    clearTimeout(timer);
    response.end();
  }
  request.once('end', end).once('close', end).resume();
}

function bringsBody({ headers }) {
  return Number(headers['content-length']) > 0 || headers['transfer-encoding'] !== undefined;
}
