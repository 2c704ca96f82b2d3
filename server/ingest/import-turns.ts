import { Injectable } from '@nestjs/common';
import { Turns } from '../warehouse/turns.js';

/** What changes the log of one organisation is done one piece after the other. */
@Injectable()
export class ImportTurns {
  readonly #turns = new Map<string, Turns>();

  of(organisationId: string): Turns {
    const turns = this.#turns.get(organisationId) ?? new Turns(1);
    this.#turns.set(organisationId, turns);
    return turns;
  }
}
