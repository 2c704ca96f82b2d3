import { raw } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { VolunteerCard } from '../../people/card/volunteer-card.entity.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import type { Language } from '../../shared/language.js';
import type { EnteredOwn, OwnEntry } from '../log/log.schemas.js';
import { OwnLog } from '../log/own-log.js';
import type { OpenedCard } from './opened-card.js';

/** More than anybody does in a day; less than what would bury a coordinator. */
export const MOST_A_DAY = 30;

/** What is noted with a card. */
@Injectable()
export class CardEntries {
  /** The last entry of each card that is being kept. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly registry: Registry,
    private readonly log: OwnLog,
  ) {}

  /** One after the other for a card: a button pressed twice gets the same answer twice. Throws what `OwnLog.enter` throws, and `card-full`. */
  async enter(card: OpenedCard, entry: OwnEntry, language: Language): Promise<EnteredOwn> {
    const before = this.#turns.get(card.id) ?? Promise.resolve();
    const turn = before.then(() => this.#enter(card, entry, language));
    const settled = turn.catch(() => undefined);
    this.#turns.set(card.id, settled);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(card.id) === settled) this.#turns.delete(card.id);
    }
  }

  async #enter({ id, holder }: OpenedCard, entry: OwnEntry, language: Language): Promise<EnteredOwn> {
    const em = this.registry.of(holder.organisationId);
    const used = await em
      .createQueryBuilder(VolunteerCard)
      .update({ entriesThatDay: raw('entries_that_day + 1') })
      .where({ organisationId: holder.organisationId, id, stoppedAt: null, entriesThatDay: { $lt: MOST_A_DAY } })
      .execute<{ affectedRows: number }>();
    if (used.affectedRows === 0) throw new AppError('card-full');
    return this.log.enter(holder, entry, language, id);
  }
}
