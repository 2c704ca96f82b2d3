import { createHash } from 'node:crypto';
import type { Grant } from './grant.entity.js';
import type { GrantMission } from './grant-mission.entity.js';
import type { GrantPromise } from './grant-promise.entity.js';
import { amountOf } from './grant-summary.js';
import type { GrantContact, NewGrant } from './grants.schemas.js';

/** The columns of the agreement itself; those of an amount that is not shown are left as they are. */
export function grantColumns(wanted: NewGrant, isHoursOnly: boolean) {
  const { title, funder, reference, amount, fromDay, toDay, purpose, contact } = wanted;
  const money = { amountCents: amount?.cents ?? null, currency: amount?.currency ?? null };
  return {
    title,
    funder,
    reference,
    ...(isHoursOnly ? {} : money),
    fromDay,
    toDay,
    purpose,
    ...contactColumns(contact),
  };
}

export function contactColumns(contact: GrantContact | null) {
  return {
    contactName: contact?.name ?? null,
    contactMail: contact?.mail ?? null,
    contactTelephone: contact?.telephone ?? null,
  };
}

/** For the trail, which nothing is taken out of: words may name somebody, so they are hashed; a contact is not told. */
export function toldGrant(
  grant: Grant,
  ties: readonly Pick<GrantMission, 'missionId' | 'share' | 'part'>[],
  promises: readonly Omit<GrantPromise, 'organisationId' | 'grantId'>[],
): Record<string, unknown> {
  const { title, funder, reference = null, fromDay, toDay, purpose } = grant;
  return {
    title,
    funder,
    reference,
    amount: amountOf(grant),
    fromDay,
    toDay,
    purpose: hashOf(purpose),
    hasContact: Boolean(grant.contactName || grant.contactMail || grant.contactTelephone),
    missions: ties.map(({ missionId, share, part }) => ({ missionId, share, part })),
    promises: promises.map(({ words, indicator, measure, slice, better, value }) => ({
      words: hashOf(words),
      ...(indicator ? { indicator, measure, slice, better, value } : {}),
    })),
  };
}

function hashOf(text: string | null | undefined): string | null {
  return text ? createHash('sha256').update(text).digest('hex') : null;
}
