import { Injectable } from '@nestjs/common';
import { OutgoingMail } from '../../mail/outgoing-mail.entity.js';
import { Registry } from '../../registry/registry.js';
import { Events } from '../../shared/events.js';
import { Edition } from '../editions/edition.entity.js';
import { aboutSending } from './recipient-addresses.js';
import { ReportSending } from './report-sending.entity.js';

/** Of a report that was withdrawn, no message leaves any more. */
@Injectable()
export class WithdrawnSendings {
  constructor(
    private readonly registry: Registry,
    events: Events,
  ) {
    events.on('publication-withdrawn', ({ organisationId, publicationId }) =>
      this.#takeBack(organisationId, publicationId),
    );
  }

  #takeBack(organisationId: string, publicationId: string): Promise<void> {
    return this.registry.transaction(organisationId, async (em) => {
      const edition = await em.findOne(Edition, { publicationId }, { fields: ['id'] });
      if (!edition) return;
      const sendings = await em.find(ReportSending, { editionId: edition.id }, { fields: ['id'] });
      const about = sendings.map(({ id }) => aboutSending(id));
      await em.nativeDelete(OutgoingMail, { about: { $in: about }, state: 'waiting' });
    });
  }
}
