import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Scheduler } from '../../jobs/scheduler.js';
import { mergedVolunteerMirror } from '../../people/merged-volunteer-mirror.js';
import { volunteerMirror } from '../../people/volunteer-mirror.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import { CertificateContents } from '../making/certificate-contents.js';
import { daysKept } from '../making/counted-results.js';
import { programme, recordAct } from './certificate-act.js';
import { CertificateNews, EVERYTHING, type Heard, isTouched, mayBeTouched } from './certificate-news.js';
import { Certificate } from './certificate.entity.js';
import { stillSaysTheSame } from './still-says-the-same.js';

/** Who is one person with whom, and who is paid for their time. */
const WHO_COUNTS: ReadonlySet<string> = new Set([volunteerMirror.table, mergedVolunteerMirror.table]);

/**
 * When activities change, or whose they are, certificates that count them are marked "to be replaced": behind whoever
 * made the change, who does not wait. What is found changed back is marked no more.
 */
@Injectable()
export class ChangedCertificates implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Certificates');
  readonly #news = new CertificateNews();
  #working: Promise<void> | null = null;
  #closing = false;

  constructor(
    private readonly contents: CertificateContents,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
    events: Events,
  ) {
    events.on('warehouse-changed', ({ organisationId, days }) => this.#hear(organisationId, { days }));
    // The warehouse was told before: it is built first, and each listener is waited for.
    events.on('dimension-changed', ({ organisationId, dimension }) => {
      if (WHO_COUNTS.has(dimension)) this.#hear(organisationId, EVERYTHING);
    });
  }

  /** What changed while nobody listened. */
  async onApplicationBootstrap(): Promise<void> {
    this.scheduler.everyMinute('changed-certificates', () => this.lookAgain());
    for (const { id } of await this.organisations.list())
      if ((await this.registry.of(id).count(Certificate, { state: 'valid' })) > 0) this.#hear(id, EVERYTHING);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await this.settled();
  }

  /** When everything heard of was looked at. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Just issued: what changed between reading its rows and keeping it was told to nobody. */
  issued(organisationId: string, ids: readonly string[]): void {
    this.#hear(organisationId, { days: [], ids });
  }

  /** At those that could not be looked at. */
  async lookAgain(): Promise<void> {
    this.#news.again();
    this.#start();
    await this.settled();
  }

  #hear(organisationId: string, heard: Heard): void {
    this.#news.hear(organisationId, heard);
    this.#start();
  }

  #start(): void {
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
      if (this.#news.isWaiting && !this.#closing) this.#start();
    });
  }

  async #work(): Promise<void> {
    for (let next = this.#news.next(); next && !this.#closing; next = this.#news.next()) {
      const [organisationId, heard] = next;
      await this.#tried(organisationId, heard, () => this.#look(organisationId, heard));
    }
  }

  /** One that cannot be looked at now stops no other: it is heard of again. */
  async #tried(organisationId: string, heard: Heard, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#news.leave(organisationId, heard);
      this.#logger.error(`changed activities: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #look(organisationId: string, heard: Heard): Promise<void> {
    const organisation = await this.organisations.byId(organisationId);
    const found = await this.registry.of(organisationId).find(Certificate, mayBeTouched(heard), {
      fields: ['id', 'fromDay', 'toDay', 'choices'],
      orderBy: { id: 'asc' },
    });
    for (const one of found) {
      if (this.#closing) return;
      if (!isTouched(one, heard)) continue;
      await this.#tried(organisationId, { days: [], ids: [one.id] }, () => this.#compare(organisation, one.id));
      await setImmediate();
    }
  }

  async #compare({ id: organisationId, slug: organisationSlug }: Organisation, id: string): Promise<void> {
    const row = await this.registry.of(organisationId).findOne(Certificate, { id, state: 'valid' });
    if (!row?.personId || !row.rows) return;
    const holder = { organisationId, organisationSlug, personId: row.personId };
    const days = daysKept(row.rows, { from: row.fromDay ?? '', to: row.toDay ?? '' });
    const counted = await this.contents.countedRows(holder, certificateChoicesSchema.parse(row.choices), days);
    const isSame = stillSaysTheSame(row.rows, counted);
    if (isSame === !row.toReplaceSince) return;
    const toReplaceSince = isSame ? null : this.clock.now();
    await this.registry.transaction(organisationId, async (em) => {
      const marked = await em.nativeUpdate(Certificate, { id, state: 'valid' }, { toReplaceSince });
      if (marked > 0 && !isSame) await recordAct(this.audit, em, organisationId, programme, 'mark', id);
    });
  }
}
