import { Injectable } from '@nestjs/common';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Registry } from '../../registry/registry.js';
import { SummaryMail } from './summary-mail.entity.js';

/** Stops a person's summary, whichever of their accounts it goes to, by the secret of a mail; nobody learns whether there was one. */
@Injectable()
export class StoppedMail {
  constructor(private readonly registry: Registry) {}

  async stop(code: string): Promise<void> {
    const asked = { stopCode: code.slice(0, 40) };
    const told = await this.registry.everywhere().findOne(SummaryMail, asked, { filters: false });
    if (!told) return;
    const em = this.registry.of(told.organisationId);
    const people = mergedPeople(await standingMerges(em)).together(told.personId);
    await em.nativeUpdate(SummaryMail, { personId: { $in: people } }, { frequency: null });
  }
}
