import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Publication } from '../../indicators/publications/publication.entity.js';
import { type Telling, ToldAnew } from '../../indicators/publications/told-anew.js';
import { Scheduler } from '../../jobs/scheduler.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { newId } from '../../shared/identifiers.js';
import { causesOf, correctionLines } from './correction-lines.js';
import { programme, recordEdition } from './edition-acts.js';
import { EditionCorrection } from './edition-correction.entity.js';
import { Edition } from './edition.entity.js';

/**
 * When figures of a published report are told otherwise, says so beside it: at once, behind whoever published; and each
 * minute, what another process told, or what was told while nobody listened.
 */
@Injectable()
export class EditionCorrections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Reports');
  /** The last publication that was looked at, by association. */
  readonly #seen = new Map<string, number>();
  #working: Promise<void> = Promise.resolve();

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly toldAnew: ToldAnew,
    private readonly audit: AuditTrail,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
    events: Events,
  ) {
    events.on('publication-made', () => void this.look());
  }

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('edition-corrections', () => this.look());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#working;
  }

  /** One look after the other. What fails of one association is logged, tried again later, and holds up no other. */
  look(): Promise<void> {
    this.#working = this.#working.then(() => this.#tried('all', () => this.#lookAtAll()));
    return this.#working;
  }

  async #lookAtAll(): Promise<void> {
    for (const { id, slug } of await this.organisations.list()) await this.#tried(slug, () => this.#lookAt(id));
  }

  async #tried(of: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.error(`corrections of ${of}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #lookAt(organisationId: string): Promise<void> {
    const em = this.registry.of(organisationId);
    const [last] = await em.find(Publication, {}, { fields: ['number'], orderBy: { number: 'desc' }, limit: 1 });
    if (!last || this.#seen.get(organisationId) === last.number) return;
    const editions = await em.find(Edition, {}, { orderBy: { id: 'asc' } });
    for (const edition of editions)
      for (const telling of await this.toldAnew.since(organisationId, edition.publicationId))
        await this.#add(edition, telling);
    this.#seen.set(organisationId, last.number);
  }

  /** Once for each publication, whoever looks. */
  async #add(edition: Edition, telling: Telling): Promise<void> {
    const { id: editionId, organisationId, document } = edition;
    const lines = correctionLines(document, telling);
    if (lines.fr.length === 0) return;
    const { publicationId, at } = telling;
    await this.registry.transaction(organisationId, async (em) => {
      if ((await em.count(EditionCorrection, { editionId, publicationId })) > 0) return;
      // The trail makes others of the association wait: whoever waited finds it there.
      const details = { publicationId, lines: lines.fr.length };
      await recordEdition(this.audit, em, programme, 'correct', edition, details);
      if ((await em.count(EditionCorrection, { editionId, publicationId })) > 0) return;
      const id = newId(this.clock.now());
      em.create(EditionCorrection, {
        id,
        organisationId,
        editionId,
        publicationId,
        at,
        lines,
        causes: causesOf(telling),
      });
    });
  }
}
