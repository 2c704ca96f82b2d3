import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { datedSlots } from '../../missions/times/dated-slots.js';
import { Person } from '../../people/person.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { RuleComment } from './rule-comment.entity.js';
import type { RuleComments } from './rule-comments.schemas.js';

const PLAIN = { disableIdentityMap: true } as const;

/** What volunteers wrote about suggestions, read and answered by coordinators of all missions. */
@Injectable()
export class RuleCommentList {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `comments-need-all-missions`. */
  async read(caller: Caller): Promise<RuleComments> {
    requireAllMissions(caller);
    const em = this.registry.of(caller.organisationId);
    const found = await em.find(RuleComment, {}, { ...PLAIN, orderBy: { createdAt: 'desc', id: 'desc' } });
    const people = await em.find(Person, { id: { $in: found.map(({ personId }) => personId) } }, PLAIN);
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    const about = await missionsOf(em, found);
    const waiting = found.filter(({ answer }) => !answer);
    const answered = found.filter(({ answer }) => answer);
    return {
      comments: [...waiting, ...answered].map((one) => ({
        id: one.id,
        name: names.get(one.personId) ?? '',
        about: about.get(one.suggestionId ?? '') ?? [],
        text: one.text,
        createdAt: one.createdAt.toISOString(),
        answer: one.answer ?? null,
        answeredAt: one.answeredAt?.toISOString() ?? null,
        answeredBy: one.answeredBy ?? null,
      })),
    };
  }

  /** Answered again, the later answer stands. Throws `comments-need-all-missions` and `not-found`. */
  async answer(caller: Caller, id: string, text: string): Promise<RuleComments> {
    requireAllMissions(caller);
    const { organisationId, accountId, name } = caller;
    await this.registry.transaction(organisationId, async (em) => {
      const said = { answer: text, answeredAt: this.clock.now(), answeredById: accountId, answeredBy: name };
      if ((await em.nativeUpdate(RuleComment, { id }, said)) === 0) throw new AppError('not-found');
      const who = { organisationId, actorId: accountId, actorName: name };
      await this.audit.record(em, { ...who, action: 'comments.answer', record: `rule-comment:${id}` });
    });
    return this.read(caller);
  }
}

function requireAllMissions({ missionScope }: Caller): void {
  if (missionScope !== null) throw new AppError('comments-need-all-missions');
}

async function missionsOf(em: RegistryManager, comments: readonly RuleComment[]): Promise<Map<string, string[]>> {
  const ids = comments.flatMap(({ suggestionId }) => suggestionId ?? []);
  const steps = await em.find(SuggestionStep, { suggestionId: { $in: ids } }, PLAIN);
  const slotIds = steps.map(({ slotId }) => slotId);
  const dated = await datedSlots(em, slotIds, new Date(0), true);
  const titles = new Map<string, string[]>();
  for (const { suggestionId, slotId } of steps) {
    const title = dated.get(slotId)?.mission.title;
    const known = titles.get(suggestionId) ?? [];
    if (title !== undefined && !known.includes(title)) titles.set(suggestionId, [...known, title]);
  }
  return titles;
}
