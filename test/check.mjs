// The gate: every check runs, each failure is shown, one failure fails the whole.
import { spawnSync } from 'node:child_process';
import { install, say } from '../server/bootstrap.mjs';

const checks = ['types', 'types-web', 'lint', 'format', 'boundaries', 'unused'];

install();
const failed = checks.filter((name) => {
  const started = performance.now();
  const done = spawnSync('npm', ['run', '--silent', `check:${name}`], { stdio: ['ignore', 2, 2] });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return done.status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
