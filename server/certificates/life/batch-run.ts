import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Account } from '../../auth/account.entity.js';
import { Leases } from '../../jobs/leases.js';
import { Scheduler } from '../../jobs/scheduler.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { knownFrom } from '../../shared/problem-of.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import { type Actor, programme } from './certificate-act.js';
import { CertificateAsking } from './certificate-asking.js';
import { CertificateBatchPerson } from './certificate-batch-person.entity.js';
import { CertificateBatch } from './certificate-batch.entity.js';
import { Certificate } from './certificate.entity.js';

const LEASE_MS = 60_000;
/** While one is signed here, another's paper is made apart and a third one's rows are read. */
const AT_ONCE = 3;

/** Works through the people of a batch, one process at a time; what a process left when it died, another takes up. */
@Injectable()
export class BatchRun implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Certificates');
  readonly #underWay = new Map<string, Promise<unknown>>();
  #closing = false;

  constructor(
    private readonly asking: CertificateAsking,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly leases: Leases,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('certificates-many', () => this.resume());
    void this.resume().catch((error: unknown) => this.#logger.error(String(error)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    await this.settled();
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay.values());
  }

  /** Whatever is not done and nobody works at. */
  async resume(): Promise<void> {
    for (const { id } of await this.organisations.list())
      for (const batch of await this.registry.of(id).find(CertificateBatch, { state: 'running' }, { fields: ['id'] }))
        this.start(id, batch.id);
  }

  start(organisationId: string, batchId: string): void {
    if (this.#closing || this.#underWay.has(batchId)) return;
    const working = this.leases
      .during(`certificates-many/${batchId}`, LEASE_MS, () => this.#work(organisationId, batchId))
      .catch((error: unknown) => this.#logger.error(`batch ${batchId}: ${String(error)}`))
      .finally(() => this.#underWay.delete(batchId));
    this.#underWay.set(batchId, working);
  }

  async #work(organisationId: string, batchId: string): Promise<void> {
    const organisation = await this.organisations.byId(organisationId);
    const em = this.registry.of(organisationId);
    const batch = await em.findOneOrFail(CertificateBatch, { id: batchId });
    const actor = await this.#actor(batch);
    const left = await em.find(CertificateBatchPerson, { batchId, state: 'to-do' }, { orderBy: { id: 'asc' } });
    const queue = left.values();
    const worker = async () => {
      for (const person of queue) {
        if (this.#closing || !(await this.#isRunning(batch))) return;
        await this.#issue(organisation, batch, person, actor);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (this.#closing) return;
    const done = { state: 'done', endedAt: this.clock.now() } as const;
    await this.registry.of(organisationId).nativeUpdate(CertificateBatch, { id: batchId, state: 'running' }, done);
  }

  async #isRunning({ id, organisationId }: CertificateBatch): Promise<boolean> {
    return (await this.registry.of(organisationId).count(CertificateBatch, { id, state: 'running' })) > 0;
  }

  async #issue(
    { slug: organisationSlug }: Organisation,
    { id: batchId, organisationId, wanted }: CertificateBatch,
    { id, personId }: CertificateBatchPerson,
    actor: Actor,
  ): Promise<void> {
    const em = this.registry.of(organisationId);
    const ended = await this.#outcome(async () => {
      // A process that died may have issued it without saying so here.
      const [kept] = await em.find(Certificate, { batchId, personId }, { fields: ['state'], limit: 1 });
      if (kept) return kept.state !== 'waiting';
      const { from, to, languages, signatoryId } = wanted;
      const choices = certificateChoicesSchema.parse({ from, to, languages, signatoryId, link: 'status' });
      const holder = { organisationId, organisationSlug, personId };
      return (await this.asking.ask(actor, { holder, choices, batchId, isUnrequested: true })).isIssued;
    });
    await em.nativeUpdate(CertificateBatchPerson, { id }, ended);
  }

  /** One that fails stops no other. */
  async #outcome(issue: () => Promise<boolean>): Promise<Pick<CertificateBatchPerson, 'state' | 'fault'>> {
    try {
      return { state: (await issue()) ? 'issued' : 'waiting', fault: null };
    } catch (error) {
      const { code, parameters } = knownFrom(error);
      return { state: 'failed', fault: { code, parameters } };
    }
  }

  async #actor({ accountId }: CertificateBatch): Promise<Actor> {
    const account = accountId ? await this.registry.everywhere().findOne(Account, { id: accountId }) : null;
    return account ? { accountId: account.id, name: account.name } : programme;
  }
}
