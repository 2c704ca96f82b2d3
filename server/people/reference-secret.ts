import { Injectable } from '@nestjs/common';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Config } from '../shared/config.js';
import { newSecret } from '../shared/identifiers.js';
import { referenceKey } from './reference-hash.js';

/** The secret outside the data folder, made at first need. Losing it makes every known person look new. */
@Injectable()
export class ReferenceSecret {
  readonly #keys = new Map<string, Buffer>();
  #secret: Buffer | undefined;

  constructor(private readonly config: Config) {}

  keyOf(organisationId: string): Buffer {
    const known = this.#keys.get(organisationId);
    if (known) return known;
    this.#secret ??= readOrMake(this.config.secretFile);
    const key = referenceKey(this.#secret, organisationId);
    this.#keys.set(organisationId, key);
    return key;
  }
}

function readOrMake(file: string): Buffer {
  return read(file) ?? make(file);
}

function read(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file, 'utf8').trim();
    return content === '' ? undefined : Buffer.from(content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Appears whole or not at all; when two processes make it at once, both keep the first one's. */
function make(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, `${newSecret()}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = read(file);
  if (!made) throw new Error(`The secret file ${file} is empty`);
  return made;
}
