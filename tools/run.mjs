/** Runs the steps that a longer command consists of, each with a heading and its time. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs Node with these arguments, in the root, its output shown. Answers the exit code; 124 when it took too long. */
export function node(args, { minutes = 10 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    let late = false;
    const timers = [
      setTimeout(() => {
        late = true;
        console.error(`\nStopped after ${minutes} minutes: node ${args.join(' ')}`);
        child.kill('SIGINT'); // the test runner then ends its browsers
      }, minutes * 60_000),
      setTimeout(() => child.kill('SIGKILL'), minutes * 60_000 + 10_000),
    ];
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => {
      timers.forEach(clearTimeout);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

/** Does the step under a heading, then says how long it took. */
export async function step(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
  const start = performance.now();
  const result = await work();
  console.log(`   ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
