import { Injectable } from '@nestjs/common';
import { Organisation } from '../registry/organisation.entity.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { localDay } from '../shared/local-day.js';
import { Attempts } from './attempts.js';
import type { Caller } from './caller.js';
import { hashOfSecret } from './secrets.js';
import { SourceKey } from './source-key.entity.js';

/** Nobody's organisation: asked like one, so that an unknown one takes the same steps. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The program behind `Authorization: Bearer sillage_ORGANISATION_SECRET`. */
@Injectable()
export class SourceKeyCaller {
  constructor(
    private readonly registry: Registry,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `source-key-refused`, the same for unknown and revoked keys, and `too-many-tries` when wrong ones came
   * from that address before.
   */
  async find(key: string, address: string): Promise<Caller> {
    const subjects = [`source-key:${address}`];
    await this.attempts.refuseWaiting(subjects);
    const slug = /^sillage_([a-z0-9-]{1,63})_[\w-]{43}$/.exec(key)?.[1] ?? '';
    const organisation = await this.registry.everywhere().findOne(Organisation, { slug });
    const found = await this.registry
      .of(organisation?.id ?? NOWHERE)
      .findOne(SourceKey, { secretHash: hashOfSecret(key), revokedAt: null });
    if (!organisation || !found)
      return this.attempts.slowed(subjects, () => Promise.reject(new AppError('source-key-refused')));
    await this.#note(found, localDay(this.clock.now(), organisation.zone));
    return {
      kind: 'source-key',
      accountId: null,
      name: found.label,
      organisationId: organisation.id,
      organisationSlug: organisation.slug,
      roles: [],
      missionScope: null,
      personId: null,
      sourceKey: { id: found.id, source: found.source },
    };
  }

  async #note({ id, organisationId, lastUsedOn }: SourceKey, today: string): Promise<void> {
    if (lastUsedOn !== today)
      await this.registry.of(organisationId).nativeUpdate(SourceKey, { id }, { lastUsedOn: today });
  }
}

/** What stands after `Bearer`; null where a request says nothing of the kind. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer\b\s*(.*)$/i.exec(authorization ?? '')?.[1] ?? null;
}
