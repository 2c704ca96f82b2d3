import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Caller } from '../../auth/caller.js';
import { skillNameIn } from '../../people/abilities/curated/curated-skills.js';
import { politeChunks } from '../../people/in-chunks.js';
import { Person } from '../../people/person.entity.js';
import { SkillNames } from '../../people/skill-names.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import type { Language } from '../../shared/language.js';
import { cursorAfter, readCursor } from '../cursor.js';
import { type AbilityRow, abilityRows } from './ability-rows.js';
import { answeredAt, type Grouped, inOrder, itemsOf } from './ability-items.js';
import type { AbilityPerson, ConfirmationQuery, ConfirmationQueue } from './confirmations.schemas.js';
import { PeopleInSight } from './people-in-sight.js';

const LATEST = 100;
const WAITING = { standing: 'declared', refusedAt: null } as const;
const ANSWERED = { answeredById: { $ne: null } } as const;

/** What people say of themselves and nobody looked at yet, for whoever answers for them. */
@Injectable()
export class WaitingAbilities {
  constructor(
    private readonly registry: Registry,
    private readonly sight: PeopleInSight,
  ) {}

  async read(caller: Caller, query: ConfirmationQuery, language: Language): Promise<ConfirmationQueue> {
    const em = this.registry.of(caller.organisationId);
    const { merged, sees } = await this.sight.of(caller);
    const isWaiting = query.state === 'waiting';
    const seen = (await abilityRows(em, () => (isWaiting ? WAITING : ANSWERED)))
      .map((one) => ({ ...one, personId: merged.countsAs(one.row.personId) }))
      .filter(({ personId }) => sees(personId));
    const shown = isWaiting ? seen : latest(seen);
    const groups = inOrder(
      shown,
      await namesOf(
        em,
        shown.map(({ personId }) => personId),
      ),
      language,
    );
    const after = readCursor(query.cursor, z.tuple([z.string()]));
    const start = after === null ? 0 : groups.findIndex(({ place }) => place > after[0]);
    const page = start < 0 ? [] : groups.slice(start, start + query.limit);
    const last = page.at(-1);
    const hasMore = start >= 0 && start + page.length < groups.length;
    const skills = await SkillNames.read(em);
    const naming = (id: string) => skillNameIn(skills.nameOf(id), language);
    return {
      people: page.map((group) => personView(group, naming)),
      next: hasMore && last ? cursorAfter([last.place]) : null,
      total: { people: groups.length, items: groups.reduce((sum, { rows }) => sum + itemsOf(rows).length, 0) },
    };
  }
}

function latest<One extends AbilityRow>(rows: readonly One[]): One[] {
  return rows.toSorted((a, b) => answeredAt(b).localeCompare(answeredAt(a))).slice(0, LATEST);
}

function personView({ id, name, rows }: Grouped, naming: (skillId: string) => string): AbilityPerson {
  const items = itemsOf(rows).map((item) => (item.kind === 'skill' ? { ...item, name: naming(item.name) } : item));
  return { id, name, items };
}

async function namesOf(em: RegistryManager, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const chunk of politeChunks([...new Set(ids)])) {
    const people = await em.find(Person, { id: { $in: chunk } }, { disableIdentityMap: true });
    for (const { id, displayName } of people) names.set(id, displayName);
  }
  return names;
}
