// Plain JavaScript on purpose: it runs on the Node that npm itself runs on, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const inputs = {
  server: ['server', 'seeds', 'tsconfig.json', 'nest-cli.json', 'package-lock.json'],
  web: ['web', 'server', 'package-lock.json'],
};

/** Installs what the lock file names, when it changed since the last time. */
export function install() {
  const marker = join(root, 'node_modules/.sillage-installed');
  const wanted = digestOf(['package.json', 'package-lock.json'], () => true);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  say('Installation des composants… / Installing components…');
  run(windows ? 'npm.cmd' : 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(marker, wanted);
}

/** Builds the server and the pages whose sources changed since the last time. */
export function build() {
  buildPart('server', () => true, ['node_modules/@nestjs/cli/bin/nest.js', 'build']);
  buildPart('web', (file) => !file.startsWith('server') || file.endsWith('.schemas.ts'), [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
}

/** Node 24 as the lock file brings it; the running one when it is new enough; else a clear refusal. */
export function node24() {
  const brought = join(root, 'node_modules/.bin', windows ? 'node.cmd' : 'node');
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  say('Node 24 n’existe pas en paquet pour cette machine : installez Node 24, puis relancez.');
  say('No Node 24 package exists for this machine: install Node 24, then start again.');
  process.exit(1);
}

/** Runs a program in the project's folder; stops with its exit code when it fails. Its output goes to standard error. */
export function run(command, args, environment = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
    env: { ...process.env, ...environment },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

function buildPart(name, counts, args) {
  const marker = join(root, `dist/.${name}-built`);
  const wanted = digestOf(inputs[name], counts);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  say(`Construction (${name})… / Building (${name})…`);
  run(node24(), args);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(marker, wanted);
}

function digestOf(paths, counts) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).filter(counts).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole).flatMap((name) => filesUnder(`${path}/${name}`));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [what] = process.argv.slice(2);
  process.chdir(root);
  install();
  if (what === 'build' || what === 'start') build();
  if (what === 'start') {
    const server = spawn(node24(), ['--enable-source-maps', 'dist/server/main.js'], {
      stdio: 'inherit',
      shell: windows,
    });
    // Whoever stops this process means the server: it is told, and this one leaves when it has left.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
    server.on('exit', (code) => process.exit(code ?? 1));
  }
}
