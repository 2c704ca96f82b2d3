import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { grouped } from '../../shared/grouped.js';
import { localDay } from '../../shared/local-day.js';
import { mayRead } from '../campaign-scope.js';
import { QuoteConsent } from './quote-consent.entity.js';
import { quoteView } from './quote-view.js';
import { Quote } from './quote.entity.js';
import type { QuotesView } from './quotes.schemas.js';

/** Words of people who were helped, with what they agreed to: all for directors, of their missions for coordinators. */
@Injectable()
export class Quotes {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** The last ones said first. */
  async list(caller: Caller): Promise<QuotesView> {
    const em = this.registry.of(caller.organisationId);
    const { zone } = await this.organisations.byId(caller.organisationId);
    const today = localDay(this.clock.now(), zone);
    const all = await em.find(Quote, {}, { orderBy: { saidOn: 'desc', recordedAt: 'desc', id: 'desc' } });
    const said = grouped(await em.find(QuoteConsent, {}), ({ quoteId }) => quoteId);
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'], orderBy: { title: 'asc', id: 'asc' } });
    const titles = new Map(missions.map(({ id, title }) => [id, { id, title }]));
    const readable = all.filter(({ missionId }) => mayRead(caller, missionId ?? null));
    return {
      today,
      quotes: readable.map((one) =>
        quoteView(one, said.get(one.id) ?? [], titles.get(one.missionId ?? '') ?? null, today),
      ),
      missions: [...titles.values()].filter(({ id }) => mayRead(caller, id)),
      mayRecordForAll: mayRead(caller, null),
    };
  }
}
