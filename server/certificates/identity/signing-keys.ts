import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import { InstallationSecret } from '../../shared/installation-secret.js';
import { localDay } from '../../shared/local-day.js';
import { newKeyPair, type OpenKey } from '../credential/signature.js';
import type { KnownSigner } from '../verification/sources.js';
import { type DidDocument, didDocument, didOfKey, didOfWeb } from './did-document.js';
import { seal, unseal } from './seal.js';
import { SigningKey } from './signing-key.entity.js';

export type Signer = Pick<Organisation, 'id' | 'slug' | 'zone' | 'isDemo'>;

/** One key for each association and year, made at first need, sealed at rest. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly registry: Registry,
    private readonly secret: InstallationSecret,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Under which name it signs: null for a specimen, whose key is its own name. Throws `certificate-address-needed`. */
  didOf({ slug, isDemo }: Pick<Signer, 'slug' | 'isDemo'>): string | null {
    if (isDemo) return null;
    const { publicUrl } = this.config;
    if (publicUrl?.startsWith('https://') !== true) throw new AppError('certificate-address-needed');
    return didOfWeb(publicUrl, slug);
  }

  /** The key of this year. Throws `certificate-address-needed`. */
  async current(organisation: Signer): Promise<SigningKey> {
    const did = this.didOf(organisation);
    const year = Number(localDay(this.clock.now(), organisation.zone).slice(0, 4));
    const found = await this.#find(this.registry.of(organisation.id), did, year);
    return found ?? this.#make(organisation.id, did, year);
  }

  /** A key that may sign for that name: this year's or, when none was made yet, the last one. */
  async lastOf(organisationId: string, did: string): Promise<SigningKey | null> {
    const [last] = await this.registry
      .of(organisationId)
      .find(SigningKey, { did, removedAt: null }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1 });
    return last ?? null;
  }

  /** Every one, the removed ones too, oldest first. */
  list(organisationId: string): Promise<SigningKey[]> {
    return this.registry.of(organisationId).find(SigningKey, {}, { orderBy: { createdAt: 'asc', id: 'asc' } });
  }

  /** Throws `signature-sealed`. */
  open({ id, organisationId, did, name, publicKeyMultibase, sealed }: SigningKey): OpenKey {
    const secretKeyMultibase = typeof sealed !== 'string' ? null : unseal(sealed, this.#sealingKey(organisationId), id);
    if (secretKeyMultibase === null) throw new AppError('signature-sealed', { file: this.config.secretFile });
    return { did, name, publicKeyMultibase, secretKeyMultibase };
  }

  /** What the world may know of an association that has an address; null when it has none. */
  async documentOf(organisation: Signer): Promise<DidDocument | null> {
    const { publicUrl } = this.config;
    if (publicUrl?.startsWith('https://') !== true) return null;
    return (await this.signerOf(didOfWeb(publicUrl, organisation.slug)))?.document ?? null;
  }

  /** Whoever signed under that name, with every key still trusted; null when nobody here did. */
  async signerOf(did: string): Promise<KnownSigner | null> {
    const keys = await this.registry
      .everywhere()
      .find(SigningKey, { did }, { filters: false, orderBy: { createdAt: 'asc', id: 'asc' } });
    if (keys.length === 0) return null;
    const isTrusted = ({ removedAt }: SigningKey) => !removedAt;
    return {
      document: didDocument(did, keys.filter(isTrusted)),
      removedKeys: keys.filter((key) => !isTrusted(key)).map(({ name }) => name),
    };
  }

  async #find(manager: RegistryManager, did: string | null, year: number): Promise<SigningKey | undefined> {
    const named = did === null ? { did: { $like: 'did:key:%' } } : { did };
    const [found] = await manager.find(
      SigningKey,
      { ...named, year, removedAt: null },
      { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1 },
    );
    return found;
  }

  /** Two that need it at once get the same one: the second waits, and finds it. */
  async #make(organisationId: string, did: string | null, year: number): Promise<SigningKey> {
    const pair = await newKeyPair();
    return this.registry.transaction(organisationId, async (manager) => {
      await manager.lock(manager.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      const found = await this.#find(manager, did, year);
      if (found) return found;
      const id = newId(this.clock.now());
      const before = did === null ? 0 : await manager.count(SigningKey, { did, year });
      const ofYear = before === 0 ? `key-${year}` : `key-${year}-${before + 1}`;
      const key = manager.create(SigningKey, {
        id,
        organisationId,
        did: did ?? didOfKey(pair.publicKeyMultibase),
        name: did === null ? pair.publicKeyMultibase : ofYear,
        year,
        publicKeyMultibase: pair.publicKeyMultibase,
        sealed: seal(pair.secretKeyMultibase, this.#sealingKey(organisationId), id),
        createdAt: this.clock.now(),
      });
      const record = `signing-key:${key.name}`;
      const act = { organisationId, actorId: null, actorName: 'Sillage', action: 'signing-key.make', record };
      await this.audit.record(manager, { ...act, details: { publicKey: key.publicKeyMultibase } });
      return key;
    });
  }

  #sealingKey(organisationId: string) {
    return this.secret.keyFor('sillage signing keys', organisationId);
  }
}
