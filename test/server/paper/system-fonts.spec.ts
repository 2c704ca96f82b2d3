import { describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { certificateDraft } from '../../../server/certificates/document/certificate-draft.js';
import { fontsFolder, templatesFolder } from '../../../server/paper/folders.js';
import { Paper } from '../../../server/paper/paper.js';
import { paperLimits } from '../../../server/paper/paper-limits.js';
import type { Typeset } from '../../../server/paper/typeset.js';
import { taskOf } from '../../../server/paper/typeset-task.js';
import { certificateContent } from '../certificates/document/certificate-content.js';

const draft = await certificateDraft({
  content: certificateContent({ volunteer: { name: 'Élodie علي 李愛洛迪', printedName: null, bornOn: null } }),
  address: 'https://lanterne.example/v/7K4QX2M9PZ3H',
  colour: null,
  logo: null,
  signature: null,
  credential: null,
});
const APART = ['--user', '--map-root-user', '--mount'];
const canHide = spawnSync('unshare', [...APART, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

describe('the fonts of the system', () => {
  // oxlint-disable-next-line jest/no-disabled-tests -- said aloud where it cannot be shown: it does not count as passed
  if (!canHide) return it.skip('cannot be hidden here: no folder may be mounted', () => expect(canHide).toBe(true));
  it('are not missed when there are none', async () => {
    expect((await madeWith([])).equals(await usual())).toBe(true);
  });

  it('change nothing, even when they bear the names of ours', async () => {
    const names = ['Inter_400Regular.ttf', 'Amiri_700Bold.ttf', 'NotoSansSC_400Regular.ttf'];
    expect((await madeWith(names)).equals(await usual())).toBe(true);
  });
});

async function usual(): Promise<Buffer> {
  const paper = new Paper(paperLimits);
  try {
    return (await paper.made(draft)).pdf;
  } finally {
    await paper.onModuleDestroy();
  }
}

/** By the same program, where the system has no fonts but these of ours, with letters of twice the size. */
async function madeWith(names: readonly string[]): Promise<Buffer> {
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
    return await set(child);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

function set(child: ChildProcess): Promise<Buffer> {
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
