import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fontsFolder, templatesFolder } from '../../../server/paper/folders.js';
import type { Draft, Typeset } from '../../../server/paper/typeset.js';
import { taskOf } from '../../../server/paper/typeset-task.js';

const APART = ['--user', '--map-root-user', '--mount'];
/** Whether the fonts of the system can be hidden here: a folder must be mounted over them. */
export const canHideFonts = spawnSync('unshare', [...APART, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

/** By the same program, where the system has no fonts but these of ours, with letters of twice the size. */
export async function madeWithSystemFonts(draft: Draft, names: readonly string[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-fonts-'));
  for (const name of names) writeFileSync(join(folder, name), twiceAsLarge(readFileSync(join(fontsFolder(), name))));
  const entry = resolve('server/paper/typesetter/entry.ts');
  const script = [
    'mount -t tmpfs none /usr/share/fonts',
    `cp -r ${folder} /usr/share/fonts/`,
    `exec ${process.execPath} --disable-warning=ExperimentalWarning ${entry} ${templatesFolder()} ${fontsFolder()}`,
  ];
  const child = spawn('unshare', [...APART, 'sh', '-c', script.join(' && ')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  try {
    return await set(child, draft);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

function set(child: ChildProcess, draft: Draft): Promise<Buffer> {
  return new Promise((made, failed) => {
    child.once('message', (typeset: Typeset) =>
      typeset.kind === 'done' ? made(Buffer.from(typeset.pdf)) : failed(new Error(typeset.faults.join())),
    );
    child.once('exit', (code) => failed(new Error(`it ended with ${code}`)));
    child.send(taskOf(draft, 'a-3a'));
  });
}

/** The same font with letters of twice the size: half as many units in an em (table `head`, byte 18). */
function twiceAsLarge(font: Buffer): Buffer {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'head') continue;
    const units = font.readUInt32BE(at + 8) + 18;
    font.writeUInt16BE(font.readUInt16BE(units) / 2, units);
  }
  return font;
}
