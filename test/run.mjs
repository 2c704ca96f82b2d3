// Plain JavaScript on purpose: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, install, node24, run, say } from '../server/bootstrap.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

install();
ensurePrograms();
build();
const { words, settings } = asked(process.argv.slice(2));
const stores = storesInMemory();
const tested = spawnSync(node24(), [...jest, ...words], {
  stdio: 'inherit',
  env: { ...process.env, ...settings, ...(stores === undefined ? {} : { TMPDIR: stores }) },
});
if (stores !== undefined) rmSync(stores, { recursive: true, force: true });
process.exit(tested.status ?? 1);

/**
 * Thousands of stores are made, synced and thrown away: where the machine has the room, they stand in memory, and no
 * test waits for a disk. What an ended run left there goes first. Somebody's own TMPDIR is followed.
 */
function storesInMemory() {
  const memory = '/dev/shm';
  const GIB = 1024 ** 3;
  if (process.env['TMPDIR'] !== undefined || !existsSync(memory)) return undefined;
  for (const name of readdirSync(memory)) {
    const [, pid] = /^sillage-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) rmSync(join(memory, name), { recursive: true, force: true });
  }
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < 6 * GIB || freemem() < 10 * GIB) return undefined;
  const folder = join(memory, `sillage-${process.pid}`);
  // Others read in it too: PostgreSQL runs as an account of its own.
  mkdirSync(folder, { mode: 0o755 });
  return folder;
}

/** `--mb 1024` is how much of a test to run: tests read it as MB in their environment. */
function asked(given) {
  const kept = [];
  const read = {};
  for (let at = 0; at < given.length; at += 1) {
    const [, name] = /^--(mb|kills|seed|runs|cases|writes|judged|guesses)$/.exec(given[at]) ?? [];
    if (name === undefined) kept.push(given[at]);
    else read[name.toUpperCase()] = given[(at += 1)];
  }
  return { words: kept, settings: read };
}

/**
 * The tests run on a real browser, a real PostgreSQL, failing disks, a judge of certificates in another language, and papers read by
 * programs that are not ours: bring what they need where that is possible, else say how.
 */
function ensurePrograms() {
  const present = {
    chromium: chromium(),
    postgresql: postgresql(),
    strace: onPath('strace'),
    qpdf: onPath('qpdf'),
    'poppler-utils': onPath('pdftotext'),
    'zbar-tools': onPath('zbarimg'),
    ...pythonJudge(),
  };
  const missing = Object.keys(present).filter((program) => !present[program]);
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

/** Packages of Debian, by the modules they bring. */
function pythonJudge() {
  const brings = (name) => spawnSync('/usr/bin/python3', ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0;
  return { 'python3-pyld': brings('pyld'), 'python3-cryptography': brings('cryptography') };
}

function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
