import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { cardOfActivity } from '../people/card/card-activity.js';
import { VolunteerCard } from '../people/card/volunteer-card.entity.js';
import { Registry } from '../registry/registry.js';
import type { QueueRow } from './validation.schemas.js';

/** Which activities were noted with a card, and with which one. */
@Injectable()
export class QueueCards {
  constructor(private readonly registry: Registry) {}

  async of(
    { organisationId }: Caller,
    activityIds: readonly string[],
  ): Promise<Map<string, NonNullable<QueueRow['card']>>> {
    const cardIds = new Map(activityIds.flatMap((id) => pairOf(id, cardOfActivity(id))));
    const wanted = { id: { $in: [...new Set(cardIds.values())] } };
    const found = await this.registry.of(organisationId).find(VolunteerCard, wanted);
    const cards = new Map(found.map((card) => [card.id, card]));
    return new Map(
      [...cardIds].map(([activityId, cardId]) => {
        const card = cards.get(cardId);
        return [activityId, { number: card?.number ?? null, isStopped: (card?.stoppedAt ?? null) !== null }];
      }),
    );
  }
}

const pairOf = (activityId: string, cardId: string | null): [string, string][] =>
  cardId === null ? [] : [[activityId, cardId]];
