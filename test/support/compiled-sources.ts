import { transformFile } from '@swc/core';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface CompiledSources {
  folder: string;
  remove: () => void;
}

/** The sources of these folders as plain JavaScript, so that a test may run them in a process it kills. */
export async function compileSources(folders: readonly string[]): Promise<CompiledSources> {
  const target = await mkdtemp(join(tmpdir(), 'sillage-compiled-'));
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(target, 'node_modules'));
  symlinkSync(resolve('queries'), join(target, 'queries'));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name)),
  );
  await Promise.all(sources.map((source) => compile(source, join(target, source.replace(/\.ts$/, '.js')))));
  return { folder: target, remove: () => rmSync(target, { recursive: true, force: true }) };
}

async function compile(source: string, target: string): Promise<void> {
  const { code } = await transformFile(source, {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2023',
    },
    module: { type: 'es6' },
    swcrc: false,
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
