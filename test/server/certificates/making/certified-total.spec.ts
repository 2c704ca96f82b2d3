import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../server/shared/app-error.js';
import type { Holder } from '../../../../server/summaries/holder.js';
import { seeded } from '../../../support/seeded.js';
import { HoursHistory } from '../../summaries/hours-history.js';
import { CertificateDesk } from './certificate-desk.js';

let desk: CertificateDesk;
beforeAll(async () => {
  desk = await CertificateDesk.open();
  await desk.signs();
}, 180_000);
afterAll(() => desk.close());

interface Known {
  id: string;
  seconds: number | null;
  provenance: string;
}
const sum = (parts: readonly { seconds: number | null }[]): number =>
  parts.reduce((whole, { seconds }) => whole + (seconds ?? 0), 0);

/** What a certificate must say of these activities: null when there is nothing to certify. */
function expected(validated: readonly Known[], source: string, withEstimated: boolean) {
  const counted = validated.filter(
    ({ seconds, provenance }) => seconds !== null && (withEstimated || provenance !== 'estimated'),
  );
  if (counted.length === 0) return null;
  const from = (provenance: string) => sum(counted.filter((one) => one.provenance === provenance));
  const estimated = withEstimated ? from('estimated') : null;
  return {
    time: { measured: from('measured'), declared: from('declared'), estimated },
    missions: sum(counted),
    months: sum(counted),
    rows: counted.map(({ id }) => `${source}:${id}`).toSorted(),
  };
}

async function certified(holder: Holder, withEstimated: boolean) {
  try {
    const { content, rows } = await desk.content(holder, { withMonths: true, withEstimated });
    return {
      time: content.time,
      missions: sum(content.missions),
      months: sum(content.months ?? []),
      rows: rows.flatMap((one) => ('activityId' in one ? [one.activityId] : [])).toSorted(),
    };
  } catch (fault) {
    if (fault instanceof AppError && fault.code === 'certificate-nothing-counted') return null;
    throw fault;
  }
}

describe('The time of a certificate', () => {
  it.each([11, 12, 13])(
    'is the sum of the validated activities to the second, whatever files, corrections, disputes and nights brought (%i)',
    async (seed) => {
      const history = new HoursHistory(desk.office, `attested-${seed}`, seeded(seed));
      for (let step = 0; step < 8; step++) await history.step();
      for (const volunteer of history.volunteers) {
        const holder = await desk.holder(volunteer, history.source);
        for (const withEstimated of [true, false])
          expect(await certified(holder, withEstimated)).toEqual(
            expected(history.of(volunteer, 'validated'), history.source, withEstimated),
          );
      }
    },
    180_000,
  );

  it('has another print as soon as a row that it counts says something else, and not for one that it does not count', async () => {
    const header = 'external_id,volunteer,mission,day,person_seconds,status\n';
    await desk.office.send(
      `${header}a,Noé,Soupe,2026-01-12,3600,validated\nb,Noé,Soupe,2026-01-13,60,declared\n`,
      'one',
    );
    const holder = await desk.holder('Noé', 'one');
    const before = (await desk.content(holder)).rows;
    await desk.office.send(
      `${header}a,Noé,Soupe,2026-01-12,3600,validated\nb,Noé,Soupe,2026-01-13,90,declared\n`,
      'one',
    );
    expect((await desk.content(holder)).rows).toEqual(before);
    await desk.office.send(`${header}a,Noé,Soupe,2026-01-12,3601,validated\n`, 'one');
    const [after] = (await desk.content(holder)).rows;
    expect(after).toMatchObject({ activityId: 'one:a' });
    expect(after?.print).not.toBe(before[0]?.print);
  });
});
