import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import type { TellAvailability } from '../../people/availability/availability.schemas.js';
import type { Language } from '../../shared/language.js';
import { holderOf } from '../holder.js';
import { AvailabilityDesk } from './availability-desk.js';
import type { AvailabilityView } from './availability-views.schemas.js';

/** A volunteer's own. */
@Injectable()
export class OwnAvailability {
  constructor(private readonly desk: AvailabilityDesk) {}

  /** Throws `account-without-person`. */
  read(caller: Caller, language: Language): Promise<AvailabilityView> {
    return this.desk.view({ ...holderOf(caller), within: null }, language);
  }

  /** Throws `account-without-person` and what `AvailabilityDesk.tell` throws. */
  async tell(caller: Caller, told: TellAvailability, language: Language): Promise<AvailabilityView> {
    await this.desk.tell(holderOf(caller), told, { source: 'page', typedById: null, words: null });
    return this.read(caller, language);
  }
}
