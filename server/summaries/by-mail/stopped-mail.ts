import { Injectable } from '@nestjs/common';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Registry } from '../../registry/registry.js';
import { SummaryMail } from './summary-mail.entity.js';

/** The secret of a mail. Signs that none holds are not asked for: a database may refuse some of them. */
const CODE = /^[\w-]{1,40}$/;

/** Stops a person's summary, whichever of their accounts it goes to, by the secret of a mail; nobody learns whether there was one. */
@Injectable()
export class StoppedMail {
  constructor(private readonly registry: Registry) {}

  async stop(code: string): Promise<void> {
    if (!CODE.test(code)) return;
    const told = await this.registry.everywhere().findOne(SummaryMail, { stopCode: code }, { filters: false });
    if (!told) return;
    const em = this.registry.of(told.organisationId);
    const people = mergedPeople(await standingMerges(em)).together(told.personId);
    await em.nativeUpdate(SummaryMail, { personId: { $in: people } }, { frequency: null });
  }
}
