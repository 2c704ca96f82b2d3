import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { seeded } from '../../support/seeded.js';
import { Office } from '../validation/office.js';
import { HoursHistory } from './hours-history.js';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 180_000);
afterAll(() => office.close());

const secondsOf = (known: readonly { seconds: number | null }[]): number | null =>
  known.length > 0 && known.every(({ seconds }) => seconds === null)
    ? null
    : known.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);

describe('A volunteer’s total', () => {
  it.each([1, 2, 3, 4])(
    'is the sum of their validated activities to the second, whatever files, corrections, refusals and nights brought (%i)',
    async (seed) => {
      const history = new HoursHistory(office, `night-${seed}`, seeded(seed));
      for (let step = 0; step < 8; step++) await history.step();
      for (const volunteer of history.volunteers) {
        const cookie = await office.volunteer(volunteer, history.source);
        const { body } = await office.get<OwnSummary>('/api/me/summary', cookie);
        const validated = history.of(volunteer, 'validated');
        expect(body.total).toMatchObject({ personSeconds: secondsOf(validated), activities: validated.length });
        expect(body.total.unknownTime).toBe(validated.filter(({ seconds }) => seconds === null).length);
        for (const [origin, part] of Object.entries(body.origins))
          expect(part.personSeconds).toBe(secondsOf(validated.filter(({ provenance }) => provenance === origin)));
        expect(body.waiting.personSeconds).toBe(secondsOf(history.of(volunteer, 'declared')));
        expect(body.disputed.personSeconds).toBe(secondsOf(history.of(volunteer, 'disputed')));
      }
    },
    180_000,
  );
});
