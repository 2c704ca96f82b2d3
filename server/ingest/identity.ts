import { createHmac } from 'node:crypto';
import type { LineContent } from './canonical-row.js';
import { DigestTally } from './digest-tally.js';

/** Gives each line its lasting id: the source's own, else a keyed hash of what it says and its rank among equals. */
export class Identities {
  readonly #ranks = new DigestTally();

  constructor(
    private readonly source: string,
    private readonly secret: string,
  ) {}

  fromExternal(externalId: string): string {
    const prefix = `${this.source}:`;
    const id = externalId.startsWith(prefix) ? externalId.slice(prefix.length) : externalId;
    return `${prefix}${id.includes('@') ? this.#digest(`id\u0000${id}`).toString('base64url') : id}`;
  }

  /** `isRepeat`: an equal line stands above. */
  of(line: LineContent): { activityId: string; isRepeat: boolean } {
    if (line.externalId !== null) return { activityId: this.fromExternal(line.externalId), isRepeat: false };
    const digest = this.#digest(
      JSON.stringify([
        line.volunteer?.reference ?? null,
        line.mission?.reference ?? null,
        line.activityType,
        line.day,
        line.startedAt,
        line.endedAt,
        line.personSeconds,
        line.headcount,
        line.outcomes.map(({ type, quantity, unit }) => [type, quantity, unit]),
      ]),
    );
    const rank = this.#ranks.add(digest);
    const hash = digest.toString('base64url');
    return { activityId: `${this.source}:${hash}${rank === 0 ? '' : `.${rank + 1}`}`, isRepeat: rank > 0 };
  }

  #digest(text: string): Buffer {
    return createHmac('sha256', this.secret).update(text).digest();
  }
}
