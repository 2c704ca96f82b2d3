import { Injectable } from '@nestjs/common';
import { AnswersDesk } from '../answers/answers-desk.js';
import { StatementsDesk } from '../answers/statements-desk.js';
import type { ImportWhat } from '../ingest.schemas.js';
import { MissionsDesk } from '../missions/missions-desk.js';
import { PeopleDesk } from '../people/people-desk.js';
import type { NounDesk } from './noun-desk.js';

/** Who keeps what goes to the registry. */
@Injectable()
export class NounDesks {
  readonly #desks: ReadonlyMap<ImportWhat, NounDesk>;

  constructor(people: PeopleDesk, missions: MissionsDesk) {
    const desks = [people, missions, new AnswersDesk(), new StatementsDesk()];
    this.#desks = new Map(desks.map((desk) => [desk.form.what, desk as unknown as NounDesk]));
  }

  /** Null: such files go to the log. */
  of(what: ImportWhat): NounDesk | null {
    return this.#desks.get(what) ?? null;
  }
}
