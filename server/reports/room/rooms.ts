import { Injectable } from '@nestjs/common';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Letterhead } from '../../settings/letterhead/letterhead.entity.js';
import { dataAddress } from '../../settings/letterhead/picture-data.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { localDay } from '../../shared/local-day.js';
import { checkAddress } from '../editions/addresses.js';
import { Edition } from '../editions/edition.entity.js';
import { StillTold } from '../editions/still-told.js';
import { PublicEditions } from '../public/public-editions.js';
import type { ToldRoom } from './told-room.js';

/** Published reports, to be shown to people in a room. */
@Injectable()
export class Rooms {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly editions: PublicEditions,
    private readonly stillTold: StillTold,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** As it may be told today, with the association's look as it is today. Throws `not-found`. */
  async of(organisationId: string, id: string): Promise<ToldRoom> {
    const em = this.registry.of(organisationId);
    const edition = await em.findOne(Edition, { id });
    const standing = edition && (await this.editions.standing(edition.number));
    if (!standing) throw new AppError('not-found');
    const { zone } = await this.organisations.byId(organisationId);
    const head = await em.findOne(Letterhead, {}, { fields: ['colour', 'logo'] });
    return {
      document: await this.stillTold.of(organisationId, edition.document),
      standing,
      checkAddress: checkAddress(this.config, standing.number),
      takenOn: localDay(this.clock.now(), zone),
      colour: head?.colour ?? null,
      logo: dataAddress(head?.logo ?? null),
    };
  }
}
