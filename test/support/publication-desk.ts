import { AuditTrail } from '../../server/audit/audit-trail.js';
import type { Caller } from '../../server/auth/caller.js';
import { Drafting } from '../../server/indicators/publications/drafting.js';
import { JointCheck } from '../../server/indicators/publications/joint-check.js';
import { Proposals } from '../../server/indicators/publications/proposals.js';
import type {
  Draft,
  PublicationView,
  TableRequest,
} from '../../server/indicators/publications/publications.schemas.js';
import { Publication } from '../../server/indicators/publications/publication.entity.js';
import { Publications } from '../../server/indicators/publications/publications.js';
import { Restatements } from '../../server/indicators/publications/restatements.js';
import { Restating } from '../../server/indicators/publications/restating.js';
import { Events } from '../../server/shared/events.js';
import { OutsideDesk } from './outside-desk.js';
import type { Engine } from './registry.js';

/** Publications on real stores, made by one director. */
export class PublicationDesk {
  readonly publications: Publications;
  readonly audit: AuditTrail;
  readonly restatements: Restatements;
  readonly #drafting: Drafting;

  private constructor(readonly outside: OutsideDesk) {
    const { desk, withholding } = outside;
    const { stores, files, figures } = desk;
    const { organisations, registry, clock, warehouses } = stores;
    const restating = new Restating(figures, files, organisations, withholding);
    this.restatements = new Restatements(registry, warehouses, organisations, files, restating);
    this.#drafting = new Drafting(files, figures, warehouses, organisations, new JointCheck(withholding), restating);
    this.audit = new AuditTrail(registry, clock);
    this.publications = new Publications(
      registry,
      this.#drafting,
      new Proposals(this.#drafting),
      this.audit,
      clock,
      new Events(),
    );
  }

  static async open(engine: Engine = 'SQLite', queriesFolder?: string): Promise<PublicationDesk> {
    return new PublicationDesk(await OutsideDesk.open(engine, queriesFolder));
  }

  get house() {
    return this.outside.desk.house;
  }

  get director(): Caller {
    return {
      kind: 'account',
      accountId: null,
      name: 'Dora',
      organisationId: this.house.id,
      organisationSlug: this.house.slug,
      roles: ['director'],
      missionScope: null,
      personId: null,
    };
  }

  preview(tables: TableRequest[], more: Partial<Draft> = {}) {
    return this.publications.preview(this.house, draftOf(tables, more));
  }

  /** Reads the preview, then confirms it. */
  async publish(tables: TableRequest[], more: Partial<Draft> = {}): Promise<PublicationView> {
    const { digest } = await this.preview(tables, more);
    return this.publications.create(this.director, { ...draftOf(tables, more), digest });
  }

  /** The same without looking for what to propose; null when it is refused. */
  async publishUnlessRefused(tables: TableRequest[], more: Partial<Draft> = {}): Promise<PublicationView | null> {
    const draft = draftOf(tables, more);
    const em = this.outside.desk.stores.registry.of(this.house.id);
    const before = await em.find(Publication, {}, { orderBy: { number: 'asc' } });
    const { digest, refusal } = await this.#drafting.of(this.house, draft, before);
    return refusal ? null : this.publications.create(this.director, { ...draft, digest });
  }

  close(): Promise<void> {
    return this.outside.close();
  }
}

const draftOf = (tables: TableRequest[], more: Partial<Draft>): Draft => ({
  title: 'Rapport',
  from: '2026-01-01',
  to: '2026-04-01',
  acceptsOld: false,
  ...more,
  tables,
});
