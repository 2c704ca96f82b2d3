import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErasedPerson, ErasureTrace } from '../../people/erasure-trace.js';
import { Erasures } from '../../people/erasures.js';
import { theirRows } from '../../people/person-traces.js';
import type { RegistryManager } from '../../registry/registry.js';
import { RuleComment } from '../comments/rule-comment.entity.js';
import { Decision } from '../decisions/decision.entity.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { TakenBack } from '../invitations/taken-back.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionOpening } from './suggestion-opening.entity.js';
import { SuggestionStep } from './suggestion-step.entity.js';

/**
 * What was proposed about the person goes, with its reasons and words; the run's counts and that something was decided
 * stay. Others who were asked with them are told that nothing changes, and keep that they were asked.
 */
@Injectable()
export class ErasedSuggestions implements ErasureTrace, OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly takenBack: TakenBack,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  look(person: ErasedPerson) {
    return Promise.resolve({
      forget: async (em: RegistryManager) => ({ gone: { suggestions: await this.#forget(em, person) } }),
    });
  }

  async #forget(em: RegistryManager, person: ErasedPerson): Promise<number> {
    const theirs = theirRows(person);
    const own = await em.find(SuggestionStep, theirs, { fields: ['suggestionId'], disableIdentityMap: true });
    const ids = [...new Set(own.map(({ suggestionId }) => suggestionId))];
    const asked = await withdraw(em, ids);
    await forgetReasons(em, ids, new Set(theirs.personId.$in));
    await em.nativeDelete(SuggestionStep, theirs);
    await em.nativeDelete(SuggestionInvitation, theirs);
    await em.nativeDelete(RuleComment, theirs);
    const about = { $or: [{ suggestionId: { $in: ids } }, { insteadId: { $in: ids } }] };
    await em.nativeUpdate(Decision, about, { comment: null });
    for (const id of asked) await this.takenBack.from(em, person.house.id, id);
    await removeEmpty(em, ids);
    return ids.length;
  }
}

/** What is still to be decided or answered ends. Those of them about which people were asked. */
async function withdraw(em: RegistryManager, ids: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  for (const id of ids)
    if ((await em.nativeUpdate(Suggestion, { id, state: 'invited' }, { state: 'withdrawn' })) > 0) asked.push(id);
  const open = { id: { $in: [...ids] }, state: { $in: ['open', 'accepted'] as const } };
  await em.nativeUpdate(Suggestion, open, { state: 'withdrawn' });
  return asked;
}

/** Where others are concerned too, what was worked out of them alone stays. */
async function forgetReasons(em: RegistryManager, ids: readonly string[], gone: ReadonlySet<string>): Promise<void> {
  const inOrder = { orderBy: { place: 'asc' }, disableIdentityMap: true } as const;
  const steps = await em.find(SuggestionStep, { suggestionId: { $in: [...ids] } }, inOrder);
  const suggestions = await em.find(Suggestion, { id: { $in: [...ids] } }, { disableIdentityMap: true });
  for (const { id, explanation } of suggestions) {
    const all = steps.filter(({ suggestionId }) => suggestionId === id);
    const isOthers = (_: unknown, at: number) => !gone.has(all[at]?.personId ?? '');
    const details = explanation.details.filter(isOthers);
    const limits = explanation.limits.filter(isOthers);
    const left = { ...explanation, needs: [], blocked: [], details, limits };
    await em.nativeUpdate(Suggestion, { id }, { explanation: left });
  }
}

async function removeEmpty(em: RegistryManager, ids: readonly string[]): Promise<void> {
  const among = { suggestionId: { $in: [...ids] } };
  const left = await em.find(SuggestionStep, among, { fields: ['suggestionId'], disableIdentityMap: true });
  const kept = new Set(left.map(({ suggestionId }) => suggestionId));
  const empty = ids.filter((id) => !kept.has(id));
  await em.nativeDelete(SuggestionOpening, among);
  await em.nativeDelete(SuggestionInvitation, { suggestionId: { $in: empty } });
  await em.nativeDelete(Suggestion, { id: { $in: empty } });
}
