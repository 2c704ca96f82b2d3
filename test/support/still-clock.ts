import { Clock } from '../../server/shared/clock.js';

/** A clock that stands at noon in Paris, 10 March 2026, until a test moves it. */
export class StillClock extends Clock {
  constructor(public instant = new Date('2026-03-10T11:00:00Z')) {
    super();
  }

  override now(): Date {
    return this.instant;
  }
}
