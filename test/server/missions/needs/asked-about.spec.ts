import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { MissionRemoval } from '../../../../server/missions/mission-removal.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { evenings, NeedOffice, told } from './need-office.js';

const NOW = new Date('2026-03-10T11:00:00Z');
const NOTHING = { why: [], needs: [], details: [], limits: [], assumes: [], isForced: false, blocked: [] };

describe('A date about which somebody is asked', () => {
  let desk: NeedOffice;
  beforeAll(async () => {
    desk = await NeedOffice.open();
  }, 180_000);
  afterAll(() => desk.office.close());

  /** Somebody is asked to come, and has not answered, unless said otherwise. */
  const asked = async (slotId = '', state: Suggestion['state'] = 'invited') => {
    const { id: organisationId } = desk.office.house;
    const [id, personId] = [newId(NOW), newId(NOW)];
    const kept = { id, organisationId, runId: null, kind: 'invite', rank: 1, gain: 1, state } as const;
    const step = { id: newId(NOW), organisationId, suggestionId: id, personId, slotId, seconds: 7200, place: 0 };
    await desk.em.insert(Suggestion, { ...kept, explanation: NOTHING, createdAt: NOW, expiresAt: NOW });
    await desk.em.insert(SuggestionStep, { ...step, skillId: null });
  };

  it('is not taken away with its need, nor moved with it: a person decides', async () => {
    const id = await desk.added('Soupe', { ...evenings, times: { ...evenings.times, validTo: '2026-03-21' } });
    const before = await desk.need('Soupe', id);
    await asked(before.slots[1]?.id);
    await asked(before.slots[3]?.id, 'declined');
    const later = { ...evenings.times, validTo: '2026-03-21', fromTime: '19:00', toTime: '21:00' };
    expect((await desk.change(id, { ...evenings, times: later })).body).toMatchObject({ toDecide: 1 });
    expect(told(await desk.need('Soupe', id))).toEqual([
      '03-10 19:00 follows',
      '03-12 18:00 to-decide',
      '03-17 19:00 follows',
      '03-19 19:00 follows',
    ]);
    expect((await desk.send('DELETE', `/api/needs/${id}`)).body.code).toBe('need-has-history');
  });

  it('stays when the file that brought it is taken back', async () => {
    const removal = desk.office.application.app.get(MissionRemoval);
    const id = await desk.added('Jardin');
    const [first, second] = (await desk.need('Jardin', id)).slots;
    await asked(first?.id);
    expect(await removal.slot(desk.em, first?.id ?? '')).toBe(false);
    expect(await removal.slot(desk.em, second?.id ?? '')).toBe(true);
    expect(await desk.em.count(Slot, { id: first?.id ?? '' })).toBe(1);
  });
});
