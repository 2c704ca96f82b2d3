import { AuditEntry } from '../../../../server/audit/audit-entry.entity.js';
import { Account } from '../../../../server/auth/account.entity.js';
import { Membership } from '../../../../server/auth/membership.entity.js';
import type { NewConsent, NewQuote, QuotesView, QuoteView } from '../../../../server/answers/quotes/quotes.schemas.js';
import { Registry } from '../../../../server/registry/registry.js';
import type { Engine } from '../../../support/registry.js';
import { AnswersDesk, SOUP } from '../desk.js';

export { SOUP };
export const GARDEN = '0190c5c0-0000-7000-8000-000000000002';
export const NOWHERE = '0190c5c0-0000-7000-8000-00000000dead';

/** Signed on paper, for reports only, without an end. */
export const onPaper: NewConsent = {
  giver: 'person',
  means: 'paper',
  presence: null,
  day: '2026-03-03',
  wording: 'J’accepte que mes paroles soient reprises dans les rapports.',
  forReports: true,
  forPublic: false,
  lastDay: null,
};

/** What Amina said at the soup. */
export const amina: NewQuote = {
  words: 'Le mardi, je ne mange plus toute seule.',
  language: 'fr',
  source: 'Dit à Paul, à la distribution',
  saidBy: 'Amina, 34 ans',
  saidOn: '2026-03-02',
  missionId: SOUP,
  consent: onPaper,
};

interface Said {
  id: string;
  code?: string;
}

/** The association of the answers with a garden beside the soup, and what people said there. */
export class QuoteDesk {
  private constructor(readonly desk: AnswersDesk) {}

  static async open(engine: Engine): Promise<QuoteDesk> {
    const desk = await AnswersDesk.open(engine);
    await desk.mission(desk.organisationId, GARDEN, 'Jardin');
    return new QuoteDesk(desk);
  }

  close = () => this.desk.close();

  record = (wanted: object, who = 'director') => this.desk.ask<Said>(who, 'POST', '/api/quotes', wanted);

  /** The id of one that was taken. */
  async recorded(more: Partial<NewQuote> = {}, who = 'director'): Promise<string> {
    const { status, body } = await this.record({ ...amina, ...more }, who);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  }

  change = (id: string, wanted: object, who = 'director') =>
    this.desk.ask<Said>(who, 'PUT', `/api/quotes/${id}`, { ...amina, consent: null, ...wanted });

  withdraw = (id: string, who = 'director', day = '2026-03-05') =>
    this.desk.ask<Said>(who, 'POST', `/api/quotes/${id}/withdrawal`, { day, means: 'voice' });

  list = async (who = 'director') => (await this.desk.ask<QuotesView>(who, 'GET', '/api/quotes')).body;

  async one(id: string, who = 'director'): Promise<QuoteView> {
    const found = (await this.list(who)).quotes.find((quote) => quote.id === id);
    if (!found) throw new Error(`${who} is shown no quote ${id}`);
    return found;
  }

  async coordinatorOf(name: string, missionIds: string[]): Promise<void> {
    await this.desk.enter(name, 'coordinator', this.desk.organisationId);
    await this.registry.transaction(this.desk.organisationId, async (em) => {
      const { id: accountId } = await em.findOneOrFail(Account, { email: `${name.toLowerCase()}@maison.example` });
      (await em.findOneOrFail(Membership, { accountId })).missionIds = missionIds;
    });
  }

  acts(id: string): Promise<AuditEntry[]> {
    const em = this.registry.of(this.desk.organisationId);
    return em.find(AuditEntry, { record: `quote:${id}` }, { orderBy: { sequence: 'asc' } });
  }

  get registry(): Registry {
    return this.desk.application.app.get(Registry);
  }
}
