// A web server for a try-out: node serve.mjs [folder] [port]. With the policy that a strict intranet sends.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export const serve = (folder, port, policy = POLICY) =>
  createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost'); // without '..'; what is encoded stays encoded
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = await readFile(join(folder, path)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain', 'content-security-policy': policy }).end(file);
  }).listen(port, '127.0.0.1');

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder = '.', port = '8080'] = process.argv.slice(2);
  serve(folder, Number(port)).on('listening', () => console.log(`http://127.0.0.1:${port}/`));
}
