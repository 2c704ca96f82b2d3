import { Injectable } from '@nestjs/common';
import { createHmac, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../shared/app-error.js';
import { Config } from '../shared/config.js';
import { InstallationSecret } from '../shared/installation-secret.js';
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
    this.#secret ??= this.#ofThisFolder(new InstallationSecret(this.config).bytes);
  }

  keyOf(organisationId: string): KeyObject {
    const known = this.#keys.get(organisationId);
    if (known) return known;
    this.#secret ??= this.#ofThisFolder(new InstallationSecret(this.config).bytes);
    const key = referenceKey(this.#secret, organisationId);
    this.#keys.set(organisationId, key);
    return key;
  }

  #ofThisFolder(secret: Buffer): Buffer {
    const file = join(this.config.dataFolder, 'secret.fingerprint');
    const kept = keptFingerprint(file);
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

function keptFingerprint(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
