import { Injectable } from '@nestjs/common';
import { createHmac, type KeyObject } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../shared/app-error.js';
import { Config } from '../shared/config.js';
import { newSecret } from '../shared/identifiers.js';
import { referenceKey } from './reference-hash.js';

/**
 * The secret outside the data folder, made at first need. Losing it makes every known person look new: the folder
 * keeps a fingerprint, and another secret is refused.
 */
@Injectable()
export class ReferenceSecret {
  readonly #keys = new Map<string, KeyObject>();
  #secret: Buffer | undefined;

  constructor(private readonly config: Config) {}

  /** Throws `secret-differs`. */
  requireSame(): void {
    this.#secret ??= this.#ofThisFolder(readOrMake(this.config.secretFile));
  }

  keyOf(organisationId: string): KeyObject {
    const known = this.#keys.get(organisationId);
    if (known) return known;
    this.#secret ??= this.#ofThisFolder(readOrMake(this.config.secretFile));
    const key = referenceKey(this.#secret, organisationId);
    this.#keys.set(organisationId, key);
    return key;
  }

  #ofThisFolder(secret: Buffer): Buffer {
    const file = join(this.config.dataFolder, 'secret.fingerprint');
    const kept = read(file)?.toString();
    if (kept !== undefined && kept !== fingerprintOf(secret))
      throw new AppError('secret-differs', { file: this.config.secretFile });
    if (kept === undefined) {
      mkdirSync(this.config.dataFolder, { recursive: true, mode: 0o700 });
      writeFileSync(file, `${fingerprintOf(secret)}\n`, { mode: 0o600 });
    }
    return secret;
  }
}

function fingerprintOf(secret: Buffer): string {
  return createHmac('sha256', secret).update('fingerprint of the data folder').digest('hex');
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
