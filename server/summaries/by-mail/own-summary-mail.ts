import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Caller } from '../../auth/caller.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import type { Language } from '../../shared/language.js';
import { holderOf } from '../holder.js';
import type { SummaryMailAsked, SummaryMailView } from './by-mail.schemas.js';
import { mailAddressOf } from './mail-address.js';
import { periodBefore } from './periods.js';
import { SummaryLetters } from './summary-letters.js';
import { SummaryMail } from './summary-mail.entity.js';

/** A volunteer's own choice: how often, in which language, or not at all. Nobody gets a summary without asking. */
@Injectable()
export class OwnSummaryMail {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly letters: SummaryLetters,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The page shows the last summary too: where no mail leaves, it is the only place. Throws `account-without-person`. */
  async read(caller: Caller, language: Language): Promise<SummaryMailView> {
    const holder = holderOf(caller);
    const em = this.registry.of(holder.organisationId);
    const all = await ownOf(em, holder.personId);
    const own = all.find((one) => one.personId === holder.personId);
    const kept = [own, ...all].find((one) => one && one.frequency !== null) ?? own;
    const frequency = kept?.frequency ?? null;
    const goesTo = frequency === null ? null : all.find((one) => one.frequency === frequency);
    const { zone } = await this.organisations.byId(holder.organisationId);
    const period = periodBefore(frequency ?? 'monthly', zone, this.clock.now());
    return {
      frequency,
      language: kept?.language ?? language,
      address: this.config.publicUrl === undefined ? null : await mailAddressOf(em, (goesTo ?? holder).personId),
      period,
      letter: await this.letters.of(holder, period, language),
    };
  }

  /** It goes to the account that asks for it last. What is due until now is not sent afterwards. Throws `account-without-person`. */
  async ask(caller: Caller, { frequency, language }: SummaryMailAsked): Promise<void> {
    const { organisationId, personId } = holderOf(caller);
    await this.registry.transaction(organisationId, async (em) => {
      const all = await ownOf(em, personId);
      const doneUntil = this.clock.now();
      for (const one of all) one.frequency = null;
      const kept = all.find((one) => one.personId === personId);
      if (kept) Object.assign(kept, { frequency, language, doneUntil });
      else if (frequency !== null)
        em.create(SummaryMail, {
          id: newId(doneUntil),
          organisationId,
          personId,
          frequency,
          language,
          doneUntil,
          stopCode: randomBytes(24).toString('base64url'),
          createdAt: doneUntil,
        });
    });
  }
}

/** Asked for under any of the person's entries, in the order in which they are sent: of two alike, one leaves. */
async function ownOf(em: RegistryManager, personId: string): Promise<SummaryMail[]> {
  const people = mergedPeople(await standingMerges(em)).together(personId);
  return em.find(SummaryMail, { personId: { $in: people } }, { orderBy: { id: 'asc' } });
}
