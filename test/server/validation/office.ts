import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import type { House } from '../../../server/ledger/house.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import type { Clock } from '../../../server/shared/clock.js';
import type { Decision, OwnRows, Queue } from '../../../server/validation/validation.schemas.js';
import { Warehouses } from '../../../server/warehouse/warehouses.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { post, signIn, somebody } from '../../support/people.js';
import type { Engine } from '../../support/registry.js';

interface Answer<T> {
  status: number;
  body: T & { code?: string };
}

/** An association whose coordinator looks at hours, and two volunteers who gave some. */
export class Office {
  private constructor(
    readonly application: TestApplication,
    readonly house: House,
    readonly coordinator: string,
  ) {}

  static async open(engine: Engine = 'SQLite', publicUrl?: string, clock?: Clock): Promise<Office> {
    const address = publicUrl === undefined ? {} : { publicUrl };
    const application = await startApplication({ engine, ...address, ...(clock === undefined ? {} : { clock }) });
    const { id, slug } = await application.app.get(Organisations).default();
    await somebody(application, 'karim@maison.example', id, 'coordinator');
    return new Office(application, { id, slug }, await signIn(application, 'karim@maison.example'));
  }

  close(): Promise<void> {
    return this.application.close();
  }

  send(text: string, source = 'desk', mode = 'append'): Promise<{ importId: string; flagged: number }> {
    return this.sendBytes(text, source, `${source}.csv`, mode);
  }

  async sendBytes(
    content: string | Uint8Array<ArrayBuffer>,
    source: string,
    fileName: string,
    mode = 'append',
  ): Promise<{ importId: string; flagged: number }> {
    const form = new FormData();
    form.set('source', source);
    form.set('mode', mode);
    form.set('confirmRemovals', 'true');
    form.set('file', new Blob([content]), fileName);
    const headers = { cookie: this.coordinator, 'accept-language': 'en' };
    const answer = await fetch(`${this.application.url}/api/imports`, { method: 'POST', headers, body: form });
    if (answer.status !== 201) throw new Error(await answer.text());
    return (await answer.json()) as { importId: string; flagged: number };
  }

  async queue(filter = '', cookie = this.coordinator): Promise<Queue> {
    return (await this.get<Queue>(`/api/validation?${filter}`, cookie)).body;
  }

  async get<T>(path: string, cookie: string): Promise<Answer<T>> {
    const response = await fetch(`${this.application.url}${path}`, {
      headers: { cookie, 'accept-language': 'en' },
    });
    return { status: response.status, body: (await response.json()) as Answer<T>['body'] };
  }

  async ask<T>(path: string, body: unknown, cookie = this.coordinator): Promise<Answer<T>> {
    const response = await post(this.application, path, body, { cookie });
    return { status: response.status, body: (await response.json()) as Answer<T>['body'] };
  }

  decide(asked: object, cookie = this.coordinator): Promise<Answer<Decision>> {
    return this.ask('/api/validation/decisions', { id: randomUUID(), ...asked }, cookie);
  }

  undo(id: string | null, cookie = this.coordinator): Promise<Answer<{ restored: number; left: number }>> {
    return this.ask(`/api/validation/decisions/${id ?? ''}/undo`, {}, cookie);
  }

  async own(cookie: string): Promise<OwnRows['rows']> {
    return (await this.get<OwnRows>('/api/me/activities', cookie)).body.rows;
  }

  /** The figures' own rows. */
  async rows<T>(sql: string): Promise<T[]> {
    return (await this.application.app.get(Warehouses).of(this.house)).read<T>(sql);
  }

  async counted(source: string): Promise<number | null> {
    const [row] = await this.rows<{ seconds: number | null }>(
      `SELECT sum(person_seconds)::BIGINT AS seconds FROM activity WHERE source = '${source}' AND status IN ('declared', 'validated')`,
    );
    return row?.seconds ?? null;
  }

  /** Opens an account for somebody whom a file of this source brought in. */
  async volunteer(name: string, source: string): Promise<string> {
    const email = `${name
      .normalize('NFD')
      .replace(/\P{ASCII}|\s/gu, '')
      .toLowerCase()}@${source}.example`;
    const accountId = await somebody(this.application, email, this.house.id, 'volunteer');
    await this.application.app.get(Registry).transaction(this.house.id, async (em) => {
      const person = await em.findOneOrFail(Person, { displayName: name, createdBySource: source });
      (await em.findOneOrFail(Membership, { accountId })).personId = person.id;
    });
    return signIn(this.application, email);
  }

  /** Opens an account for somebody known, by an address. */
  async volunteerOf(personId: string, email: string): Promise<string> {
    const accountId = await somebody(this.application, email, this.house.id, 'volunteer');
    await this.application.app.get(Registry).transaction(this.house.id, async (em) => {
      (await em.findOneOrFail(Membership, { accountId })).personId = personId;
    });
    return signIn(this.application, email);
  }

  /** The trail of who did what. */
  acts(): Promise<AuditEntry[]> {
    return this.application.app
      .get(Registry)
      .of(this.house.id)
      .find(AuditEntry, {}, { orderBy: { sequence: 'asc' } });
  }

  /** On written request, by whoever keeps the machine. */
  async forget(displayName: string): Promise<void> {
    const em = this.application.app.get(Registry).of(this.house.id);
    const { id } = await em.findOneOrFail(Person, { displayName });
    await this.application.local.post(`/api/people/${id}/erasure`, {});
  }

  /** A coordinator who answers for these missions only. */
  async coordinatorOf(titles: readonly string[]): Promise<string> {
    const email = `only-${titles.join('-').toLowerCase()}@maison.example`;
    const accountId = await somebody(this.application, email, this.house.id, 'coordinator');
    await this.application.app.get(Registry).transaction(this.house.id, async (em) => {
      const missions = await em.find(Mission, { title: { $in: [...titles] } });
      (await em.findOneOrFail(Membership, { accountId })).missionIds = missions.map(({ id }) => id);
    });
    return signIn(this.application, email);
  }
}
