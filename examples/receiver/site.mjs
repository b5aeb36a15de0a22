/** Static files, so that one process can serve a page and what it sends to: for a demonstration, not for a site. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Sends the file at this path from the first folder that has it. Answers whether there was one. */
export async function sendFile(folders, pathname, request, response) {
  for (const folder of folders) {
    const found = await fileAt(resolve(folder), pathname);
    if (!found) continue;
    response.writeHead(200, {
      'content-type': TYPES[extname(found.path)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(found.path), response);
    return true;
  }
  return false;
}

/** Never a file outside the folder, and never one whose name begins with a dot. */
async function fileAt(folder, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\\\0]|\/\./.test(name)) return undefined;
  const path = join(folder, name.endsWith('/') ? `${name}index.html` : name);
  if (!path.startsWith(folder + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size } : undefined;
}
