import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import { CertificateContents } from '../making/certificate-contents.js';
import { programme, recordAct } from './certificate-act.js';
import { Certificate } from './certificate.entity.js';
import { stillSaysTheSame } from './still-says-the-same.js';

type Days = readonly string[] | null;

/**
 * When activities change, certificates that count them are marked "to be replaced": behind whoever made the change, who
 * does not wait. What is found changed back is marked no more.
 */
@Injectable()
export class ChangedCertificates implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Certificates');
  /** Of each association: days heard of and not looked at yet. */
  readonly #heard = new Map<string, Days>();
  #working: Promise<void> | null = null;
  #closing = false;

  constructor(
    private readonly contents: CertificateContents,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    events: Events,
  ) {
    events.on('warehouse-changed', ({ organisationId, days }) => this.#hear(organisationId, days));
  }

  /** What changed while nobody listened. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { id } of await this.organisations.list())
      if ((await this.registry.of(id).count(Certificate, { state: 'valid' })) > 0) this.#hear(id, null);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await this.settled();
  }

  /** When everything heard of was looked at. */
  async settled(): Promise<void> {
    await this.#working;
  }

  #hear(organisationId: string, days: Days): void {
    const before = this.#heard.get(organisationId);
    const isAll = days === null || before === null;
    this.#heard.set(organisationId, isAll ? null : [...(before ?? []), ...days]);
    this.#working ??= this.#work().finally(() => (this.#working = null));
  }

  async #work(): Promise<void> {
    for (;;) {
      const [next] = this.#heard;
      if (!next || this.#closing) return;
      const [organisationId, days] = next;
      this.#heard.delete(organisationId);
      await this.#look(organisationId, days).catch((error: unknown) =>
        this.#logger.error(`changed activities: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
  }

  async #look(organisationId: string, days: Days): Promise<void> {
    const organisation = await this.organisations.byId(organisationId);
    const standing = { state: 'valid' as const };
    const found = await this.registry
      .of(organisationId)
      .find(Certificate, standing, { fields: ['id', 'fromDay', 'toDay'], orderBy: { id: 'asc' } });
    for (const { id, fromDay, toDay } of found) {
      if (this.#closing) return;
      const isTouched = days === null || days.some((day) => (fromDay ?? '') <= day && day <= (toDay ?? ''));
      if (!isTouched) continue;
      await this.#compare(organisation, id);
      await setImmediate();
    }
  }

  async #compare({ id: organisationId, slug: organisationSlug }: Organisation, id: string): Promise<void> {
    const row = await this.registry.of(organisationId).findOne(Certificate, { id, state: 'valid' });
    if (!row?.personId || !row.rows) return;
    const holder = { organisationId, organisationSlug, personId: row.personId };
    const counted = await this.contents.countedRows(holder, certificateChoicesSchema.parse(row.choices));
    const isSame = stillSaysTheSame(row.rows, counted);
    if (isSame === !row.toReplaceSince) return;
    const toReplaceSince = isSame ? null : this.clock.now();
    await this.registry.transaction(organisationId, async (em) => {
      const marked = await em.nativeUpdate(Certificate, { id, state: 'valid' }, { toReplaceSince });
      if (marked > 0 && !isSame) await recordAct(this.audit, em, organisationId, programme, 'mark', id);
    });
  }
}
