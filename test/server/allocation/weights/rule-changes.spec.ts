import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AllocationRun } from '../../../../server/allocation/runs/allocation-run.entity.js';
import { ordinaryValues, type WeightValues } from '../../../../server/allocation/weights/weight-values.js';
import { weightValuesSchema } from '../../../../server/allocation/weights/weights.schemas.js';
import { RulesOffice } from '../fairness/rules-office.js';

const EVENING = ['18:00', '20:00'] as const;
const TUESDAY = '2026-03-03';

/** Invitations that weigh so much that nobody asked before is asked again. */
const tired: WeightValues = { ...ordinaryValues, plan: { ...ordinaryValues.plan, fatigue: 9000 } };

describe('Whoever changes the rules', () => {
  let office: RulesOffice;
  beforeEach(async () => {
    office = await RulesOffice.open('2026-03-02T08:00:00Z');
    const { some } = office;
    await some.slot(await some.mission(), TUESDAY, EVENING);
    const person = await some.person('on', { displayName: 'Inès C.' });
    await some.free(person, [2], EVENING);
    await some.asked(person, '2026-02-20T10:00:00Z');
    await some.follow();
  });
  afterEach(() => office.close());

  it('sees first what becomes of the week under way, of which nothing is kept', async () => {
    const effect = await office.changes.effect(office.caller(), tired);
    expect(effect).toMatchObject({
      week: '2026-03-02',
      before: { filledMin: 7200, missingMin: 0, missionsUnderMinimum: 0, peopleTouched: 1, suggestions: 1 },
      after: { filledMin: 0, missingMin: 7200, missionsUnderMinimum: 1, peopleTouched: 0, suggestions: 0 },
      same: 0,
      gone: 1,
      fresh: 0,
    });
    expect(await office.em().count(AllocationRun, {})).toBe(0);
    expect((await office.changes.versions(office.caller().organisationId)).versions).toHaveLength(1);
  });

  it('keeps a change with its reason and name once its effect was seen; the next calculation weighs it', async () => {
    const { shown } = await office.changes.effect(office.caller(), tired);
    const { versions } = await office.changes.change(office.caller(), { values: tired, note: 'Ménager', shown });
    expect(versions).toMatchObject([
      { version: 1, author: 'Camille', note: 'Ménager', values: { plan: { fatigue: 9000 } } },
      { version: 0, author: null, values: { plan: { fatigue: 150 } } },
    ]);
    expect(await office.workOut(TUESDAY)).toMatchObject({ suggestions: 0, proof: { weightsVersion: 1 } });
  });

  it('is refused where the effect was not looked at, is of other values, or is no longer the same', async () => {
    const refused = { code: 'weights-effect-unseen' };
    const change = (values: WeightValues, shown: string) =>
      office.changes.change(office.caller(), { values, note: 'Ménager', shown });
    await expect(change(tired, '0'.repeat(64))).rejects.toMatchObject(refused);
    const { shown } = await office.changes.effect(office.caller(), tired);
    await expect(change(ordinaryValues, shown)).rejects.toMatchObject(refused);
    const other = await office.some.person();
    await office.some.free(other, [2], EVENING);
    await expect(change(tired, shown)).rejects.toMatchObject(refused);
    const again = await office.changes.effect(office.caller(), tired);
    await change(tired, again.shown);
    // Seen over the version before: another change came in between.
    await expect(change(tired, again.shown)).rejects.toMatchObject(refused);
  });

  it('finds nothing of another association changed', async () => {
    const { shown } = await office.changes.effect(office.caller(), tired);
    await office.changes.change(office.caller(), { values: tired, note: 'Ménager', shown });
    const stranger = await office.some.desk.stores.house('another');
    expect((await office.changes.versions(stranger.id)).versions).toMatchObject([{ version: 0 }]);
    await expect(
      office.changes.change(
        { ...office.caller(), organisationId: stranger.id, organisationSlug: stranger.slug },
        { values: tired, note: 'Ménager', shown },
      ),
    ).rejects.toMatchObject({ code: 'weights-effect-unseen' });
  });

  it('cannot make the eight reasons come to more than a thousand, nor a wish count before the minimum', () => {
    const { fit, plan } = ordinaryValues;
    const reads = (values: unknown) => weightValuesSchema.safeParse(values).success;
    expect(reads(ordinaryValues)).toBe(true);
    expect(reads({ fit: { ...fit, skills: 260 }, plan })).toBe(false);
    expect(reads({ fit: { ...fit, skills: 260, distance: 90 }, plan })).toBe(true);
    expect(reads({ fit, plan: { ...plan, toTarget: 3001 } })).toBe(false);
    expect(reads({ fit, plan: { ...plan, keep: -1 } })).toBe(false);
    expect(reads({ fit, plan: { ...plan, add: 0.5 } })).toBe(false);
  });

  it('or who works a week out without keeping it reads who would be asked what', async () => {
    expect(await office.dryRuns.workOut(office.caller(), { week: TUESDAY })).toMatchObject({
      week: '2026-03-02',
      isProven: true,
      unmetMinBefore: 7200,
      unmetMinAfter: 0,
      proposals: [{ kind: 'invite', steps: [{ person: 'Inès C.', mission: 'Maraude', seconds: 7200 }] }],
    });
    expect(await office.em().count(AllocationRun, {})).toBe(0);
    await expect(office.dryRuns.workOut(office.caller(['some']), { week: TUESDAY })).rejects.toMatchObject({
      code: 'proposals-need-all-missions',
    });
  });
});
