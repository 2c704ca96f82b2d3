// The gate: every check runs, each failure is shown, one failure fails the whole.
import { spawnSync } from 'node:child_process';
import { install, node24, say } from '../server/bootstrap.mjs';

const checks = [
  ['types of the server, seeds and tests', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['types of the web', ['node_modules/typescript/bin/tsc', '-p', 'web/tsconfig.json']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--quiet']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  [
    'boundaries',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.js',
      'server',
      'seeds',
      'web',
      'test',
    ],
  ],
  ['unused code', ['node_modules/knip/bin/knip.js', '--no-progress']],
];

install();
const failed = checks.filter(([name, args]) => {
  const started = performance.now();
  const done = spawnSync(node24(), args, { stdio: ['ignore', 2, 2] });
  say(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return done.status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
