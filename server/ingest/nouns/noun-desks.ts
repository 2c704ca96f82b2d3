import { Injectable } from '@nestjs/common';
import type { KeptWhat } from '../ingest.schemas.js';
import { PeopleDesk } from '../people/people-desk.js';
import type { NounDesk } from './noun-desk.js';

/** The kinds of files that go to the registry. */
@Injectable()
export class NounDesks {
  readonly #desks: ReadonlyMap<KeptWhat, NounDesk>;

  constructor(people: PeopleDesk) {
    this.#desks = new Map([people].map((desk) => [desk.what, desk as NounDesk]));
  }

  /** Null: such files go to the log. */
  of(what: KeptWhat): NounDesk | null {
    return this.#desks.get(what) ?? null;
  }
}
