import { Injectable } from '@nestjs/common';
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Config } from './config.js';
import { newSecret } from './identifiers.js';

/** The secret kept in a file outside the data folder, made at first need with mode 0600. */
@Injectable()
export class InstallationSecret {
  #bytes: Buffer | undefined;

  constructor(private readonly config: Config) {}

  get bytes(): Buffer {
    this.#bytes ??= read(this.config.secretFile) ?? make(this.config.secretFile);
    return this.#bytes;
  }

  /** A key for one purpose and one organisation: neither tells anything of another. 256 bits. */
  keyFor(purpose: string, organisationId: string): KeyObject {
    return createSecretKey(Buffer.from(hkdfSync('sha256', this.bytes, organisationId, purpose, 32)));
  }
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
