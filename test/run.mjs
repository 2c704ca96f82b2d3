// Plain JavaScript on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { build, install, node24, run, say } from '../server/bootstrap.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

install();
ensurePrograms();
build();
const asked = sizesAsked(process.argv.slice(2));
const tested = spawnSync(node24(), [...jest, ...asked.words], {
  stdio: 'inherit',
  env: { ...process.env, ...asked.environment },
});
process.exit(tested.status ?? 1);

/** `--runs N` and `--seed S` say how much to try, to the tests that read SILLAGE_TEST_RUNS and SILLAGE_TEST_SEED. */
function sizesAsked(given) {
  const words = [...given];
  const environment = {};
  for (const name of ['runs', 'seed']) {
    const at = words.indexOf(`--${name}`);
    if (at >= 0) environment[`SILLAGE_TEST_${name.toUpperCase()}`] = words.splice(at, 2)[1];
  }
  return { words, environment };
}

/** The tests run on a real browser and a real PostgreSQL: bring them where that is possible, else say how. */
function ensurePrograms() {
  const missing = [...(chromium() ? [] : ['chromium']), ...(postgresql() ? [] : ['postgresql'])];
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], { DEBIAN_FRONTEND: 'noninteractive' });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    return;
  }
  say(`Il manque : ${missing.join(', ')}. Installez-les, puis relancez « npm test » :`);
  say(`Missing: ${missing.join(', ')}. Install them, then run “npm test” again:`);
  say(`  sudo apt-get install ${missing.join(' ')}`);
  process.exit(1);
}

function chromium() {
  return process.env['SILLAGE_CHROMIUM'] !== undefined || onPath('chromium') || onPath('google-chrome');
}

function postgresql() {
  const versions = ['18', '17', '16', '15', '14'].map((version) => `/usr/lib/postgresql/${version}/bin/initdb`);
  return versions.some((file) => existsSync(file)) || onPath('initdb');
}

function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
