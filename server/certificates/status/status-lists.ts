import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import type { StatusPlace } from '../credential/credential-content.js';
import { sign, type OpenKey } from '../credential/signature.js';
import type { SigningKey } from '../identity/signing-key.entity.js';
import { type Signer, SigningKeys } from '../identity/signing-keys.js';
import { freePlace, FULL, noPlaces, withPlace } from './places.js';
import { unsignedStatusList } from './status-list-credential.js';
import { StatusList } from './status-list.entity.js';

type Change = (manager: RegistryManager) => Promise<void>;

/** Where each certificate has its bit, and the signed lists of these bits. */
@Injectable()
export class StatusLists {
  constructor(
    private readonly registry: Registry,
    private readonly keys: SigningKeys,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A place for a certificate that this key signs: random, free, and never given again. */
  take(organisation: Signer, key: SigningKey): Promise<StatusPlace> {
    const open = this.keys.open(key);
    return this.registry.transaction(organisation.id, async (manager) => {
      await manager.lock(manager.getReference(Organisation, organisation.id), LockMode.PESSIMISTIC_WRITE);
      const [found] = await manager.find(
        StatusList,
        { keyId: key.id, takenCount: { $lt: FULL } },
        { orderBy: { number: 'asc' }, limit: 1 },
      );
      const list = found ?? (await this.#begin(manager, organisation, key, open));
      const index = freePlace(list.taken);
      const taken = Buffer.from(withPlace(list.taken, index));
      await manager.nativeUpdate(StatusList, { id: list.id }, { taken, takenCount: list.takenCount + 1 });
      return { listUrl: list.url, index };
    });
  }

  /** Sets the bit and signs the list again, at once. Setting it twice is setting it. */
  async revoke(organisationId: string, place: StatusPlace): Promise<void> {
    await this.registry.transaction(organisationId, await this.revoking(organisationId, place));
  }

  /** The same, to be done within a transaction of the caller's: what it writes and the bit are then one. */
  revoking(organisationId: string, { listUrl, index }: StatusPlace): Promise<Change> {
    return this.#changing(organisationId, { url: listUrl }, (list) => Buffer.from(withPlace(list.revoked, index)));
  }

  /** Signs it again as it is, for thirty more days. */
  async signAgain(organisationId: string, url: string): Promise<void> {
    const change = await this.#changing(organisationId, { url }, (list) => Buffer.from(list.revoked));
    await this.registry.transaction(organisationId, change);
  }

  /** As served; null when there is none. */
  async signed(organisationId: string, number: number): Promise<string | null> {
    const list = await this.registry.of(organisationId).findOne(StatusList, { number }, { fields: ['signed'] });
    return list?.signed || null;
  }

  async signedAt(url: string): Promise<string | null> {
    const found = await this.registry.everywhere().findOne(StatusList, { url }, { fields: ['signed'], filters: false });
    return found?.signed || null;
  }

  async #begin(manager: RegistryManager, { id, slug }: Signer, key: SigningKey, open: OpenKey): Promise<StatusList> {
    const number = (await manager.count(StatusList, {})) + 1;
    const { publicUrl, host, port } = this.config;
    const url = `${publicUrl ?? `http://${host}:${port}`}/o/${slug}/status/${number}`;
    const at = this.clock.now();
    const list = manager.create(StatusList, {
      id: newId(at),
      organisationId: id,
      number,
      url,
      keyId: key.id,
      did: key.did,
      taken: Buffer.from(noPlaces()),
      takenCount: 0,
      revoked: Buffer.from(noPlaces()),
      signed: await signedList({ url, did: key.did }, noPlaces(), open, at),
      signedAt: at,
    });
    await manager.flush();
    return list;
  }

  /** One change after the other, each signed by whatever key the signer has now; without one the list ends by itself. */
  async #changing(
    organisationId: string,
    which: { url: string },
    change: (list: StatusList) => Buffer,
  ): Promise<Change> {
    const { did } = await this.registry.of(organisationId).findOneOrFail(StatusList, which, { fields: ['did'] });
    const key = await this.keys.lastOf(organisationId, did);
    return async (manager) => {
      const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
      const list = await manager.findOneOrFail(StatusList, which, options);
      const revoked = change(list);
      const at = this.clock.now();
      const renewed = key
        ? { signed: await signedList(list, revoked, this.keys.open(key), at), signedAt: at }
        : { signed: '' };
      await manager.nativeUpdate(StatusList, { id: list.id }, { revoked, ...renewed });
    };
  }
}

async function signedList(
  list: { url: string; did: string },
  bits: Uint8Array,
  key: OpenKey,
  at: Date,
): Promise<string> {
  return JSON.stringify(await sign(await unsignedStatusList(list, bits, at), key, at));
}
