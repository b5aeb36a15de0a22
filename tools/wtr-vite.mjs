/**
 * Lets Vite serve the modules of a web-test-runner run, from inside the runner's own server: one port, no websocket,
 * no watching. Tests so run from the TypeScript sources, compiled exactly as the demo and the stories are.
 */
import { createServer } from 'vite';

/** @param config Vite configuration on top of vite.config.ts */
export async function viteForTests(config) {
  const vite = await createServer({
    ...config,
    appType: 'custom',
    clearScreen: false,
    logLevel: 'error',
    // Nothing changes during a run, and each browser begins with an empty cache: what one page loaded, the next need not.
    server: { middlewareMode: true, hmr: false, ws: false, watch: null, headers: { 'Cache-Control': 'max-age=3600' } },
    plugins: [leaveRunnerModulesAlone],
  });

  /** Koa middleware: what Vite does not know is left to the runner. */
  async function middleware(context, next) {
    const { req, res } = context;
    const [path] = req.url.split('?');
    if (context.method !== 'GET' || path === '/' || path.startsWith('/__web-')) return next();

    const asked = req.url;
    req.url = withoutSessionId(asked);
    res.statusCode = 200; // Koa begins at 404
    const served = await new Promise((resolve, reject) => {
      res.once('close', () => resolve(true));
      vite.middlewares(req, res, (error) => (error ? reject(error) : resolve(false)));
    });
    if (served) {
      context.respond = false;
      return undefined;
    }
    req.url = asked;
    res.statusCode = 404;
    return next();
  }

  return { vite, middleware };
}

/** The runner adds its session to the address of a test file; Vite would take that for another module. */
function withoutSessionId(url) {
  return url.replace(/([?&])wtr-session-id=[^&]*&?/, '$1').replace(/[?&]$/, '');
}

const leaveRunnerModulesAlone = {
  name: 'leave-runner-modules-alone',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/__web-') ? { id, external: true } : undefined),
};
