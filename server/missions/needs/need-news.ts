import { Injectable } from '@nestjs/common';
import { Account } from '../../auth/account.entity.js';
import { Membership } from '../../auth/membership.entity.js';
import { Outbox } from '../../mail/outbox.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { type RegistryManager } from '../../registry/registry.js';
import { Events } from '../../shared/events.js';
import type { Language } from '../../shared/language.js';
import { assignmentMirror } from '../assignment-mirror.js';
import { Assignment } from '../assignment.entity.js';
import { needMirror } from '../need-mirror.js';
import { slotMirror } from '../slot-mirror.js';
import type { DatedSlot } from '../times/dated-slots.js';
import { slotMail, type SlotNews } from './slot-mail.js';

interface Reader {
  name: string;
  /** Null: no mail reaches them. */
  address: string | null;
  language: Language;
}

/** Tells those who agreed to come what became of their date, and the figures that needs changed. */
@Injectable()
export class NeedNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly events: Events,
  ) {}

  /** Inside the caller's transaction: each person once. `untold`: names of those whom no mail reaches. */
  async tell(
    em: RegistryManager,
    organisationId: string,
    dated: DatedSlot,
    news: SlotNews,
  ): Promise<{ told: number; untold: string[] }> {
    const readers = await readersOf(em, dated.slot.id);
    for (const { address, language } of readers)
      if (address !== null)
        this.outbox.queue(em, organisationId, { recipient: address, ...slotMail(language, dated, news) });
    const untold = readers.filter(({ address }) => address === null).map(({ name }) => name);
    return { told: readers.length - untold.length, untold };
  }

  /** Once it is committed. */
  async publish(organisationId: string): Promise<void> {
    void this.outbox.send();
    for (const { table } of [needMirror, slotMirror, assignmentMirror])
      await this.events.publish('dimension-changed', { organisationId, dimension: table });
  }
}

/** Who agreed to come: with the address they sign in with, else the one the association knows. */
async function readersOf(em: RegistryManager, slotId: string): Promise<Reader[]> {
  const merged = mergedPeople(await standingMerges(em));
  const agreed = await em.find(Assignment, { slotId, state: 'agreed' }, { disableIdentityMap: true });
  const people = [...new Set(agreed.map(({ personId }) => merged.countsAs(personId)))];
  const readers: Reader[] = [];
  for (const person of people) {
    const entries = merged.together(person);
    const known = await em.find(Person, { id: { $in: entries } }, { disableIdentityMap: true });
    const member = await em.findOne(Membership, { personId: { $in: entries }, role: 'volunteer' });
    const account = member && (await em.findOne(Account, { id: member.accountId }));
    const entry = known.find(({ id }) => id === person) ?? known[0];
    // Of somebody who was erased nothing is left to tell.
    if (!entry) continue;
    const address = account?.email ?? known.find(({ email }) => email)?.email ?? null;
    const language = account?.language ?? (entry.language?.startsWith('en') ? 'en' : 'fr');
    readers.push({ name: entry.displayName, address, language });
  }
  return readers;
}
