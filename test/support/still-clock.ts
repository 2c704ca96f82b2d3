import { Clock } from '../../server/shared/clock.js';

/** A clock that stands at noon in Paris, 10 March 2026, until a test moves it. */
export class StillClock extends Clock {
  /** Milliseconds it moves each time somebody looks. */
  ticking = 0;

  constructor(public instant = new Date('2026-03-10T11:00:00Z')) {
    super();
  }

  override now(): Date {
    if (this.ticking > 0) this.instant = new Date(this.instant.getTime() + this.ticking);
    return this.instant;
  }
}
