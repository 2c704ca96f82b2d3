import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { tooLate } from '../../../../server/allocation/replacements/too-late.js';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { SuggestionOpening } from '../../../../server/allocation/suggestions/suggestion-opening.entity.js';
import { AuditEntry } from '../../../../server/audit/audit-entry.entity.js';
import { engines } from '../../../support/registry.js';
import { EVENING, ReplacementDesk, TUESDAY } from './replacement-desk.js';

const ONE = { minSeconds: 7200, targetSeconds: 7200, maxSeconds: 7200 };

jest.setTimeout(180_000);

describe.each(engines)('Ringing somebody who could replace another, on %s', (engine) => {
  let desk: ReplacementDesk;
  beforeEach(async () => {
    desk = await ReplacementDesk.open(engine);
  });
  afterEach(() => desk.close());

  it('a yes by telephone makes their place, and keeps who asked, when, and what was before their eyes', async () => {
    const { slot } = await desk.evening(ONE);
    const ines = await desk.free('Inès C.');
    await desk.says(slot, ines, 'calling');
    expect(await desk.coming(slot)).toEqual([]);
    desk.pass(4);
    const view = await desk.says(slot, ines, 'agreed');
    expect(await desk.coming(slot)).toEqual([ines]);
    expect(view).toMatchObject({ coming: 1, missing: 0, people: [] });
    expect(view.answered).toMatchObject([{ person: { name: 'Inès C.' }, outcome: 'agreed', typedBy: 'Camille' }]);
    const [suggestion] = await desk.registry.find(Suggestion, {});
    expect(suggestion).toMatchObject({ origin: 'replacement', kind: 'invite', state: 'agreed', runId: null });
    const sum = suggestion?.explanation.why.reduce((all, { points }) => all + points, 0);
    expect([suggestion?.gain, suggestion?.explanation.needs]).toMatchObject([sum, [{ missingMin: 7200, after: 7200 }]]);
    expect(await desk.registry.find(Decision, {})).toMatchObject([{ choice: 'accept', actor: 'Camille' }]);
    expect(await desk.registry.count(SuggestionOpening)).toBe(1);
    const sent = {
      way: 'telephone',
      sentBy: 'Camille',
      answer: 'agreed',
      answeredWay: 'telephone',
      typedBy: 'Camille',
    };
    expect(await desk.registry.find(SuggestionInvitation, {})).toMatchObject([sent]);
    expect((await desk.registry.find(AuditEntry, {})).map(({ action }) => action)).toContain('replacements.call');
  });

  it('two coordinators see whom the other has just rung', async () => {
    const { slot } = await desk.evening();
    const [ines, ali] = [await desk.free('Inès'), await desk.free('Ali')];
    await desk.says(slot, ines, 'calling', desk.coordinator('Karim'));
    desk.pass(1);
    await desk.says(slot, ines, 'calling', desk.coordinator('Karim'));
    await desk.says(slot, ines, 'no-answer', desk.coordinator('Karim'));
    desk.pass(1);
    const { people } = await desk.says(slot, ines, 'calling', desk.coordinator('Dora'));
    const asked = people.find(({ person }) => person.id === ines)?.asked;
    expect(asked?.outcome).toBe('waiting');
    expect(asked?.calls).toMatchObject([
      { by: 'Dora', noAnswer: false },
      { by: 'Karim', noAnswer: true },
      { by: 'Karim', noAnswer: false },
    ]);
    expect(people.find(({ person }) => person.id === ali)?.asked).toBeNull();
    expect(await desk.registry.count(SuggestionInvitation)).toBe(1);
  });

  it('a no is kept, and they are not rung again for it', async () => {
    const { slot } = await desk.evening();
    const ines = await desk.free('Inès');
    const view = await desk.says(slot, ines, 'declined', desk.coordinator('Karim'));
    expect(view).toMatchObject({ people: [], answered: [{ outcome: 'declined', typedBy: 'Karim' }] });
    await expect(desk.says(slot, ines, 'agreed')).rejects.toMatchObject({ code: 'replacement-answered' });
    expect(await desk.coming(slot)).toEqual([]);
  });

  it('a yes once the date is full is not lost: it is told as too late, and nobody too many is expected', async () => {
    const { slot } = await desk.evening(ONE);
    const [ines, ali] = [await desk.free('Inès'), await desk.free('Ali')];
    await desk.says(slot, ines, 'calling', desk.coordinator('Karim'));
    await desk.says(slot, ali, 'calling', desk.coordinator('Dora'));
    await desk.says(slot, ali, 'agreed', desk.coordinator('Dora'));
    const view = await desk.says(slot, ines, 'agreed', desk.coordinator('Karim'));
    expect(await desk.coming(slot)).toEqual([ali]);
    const outcomes = Object.fromEntries(view.answered.map(({ person, outcome }) => [person.name, outcome]));
    expect(outcomes).toEqual({ Ali: 'agreed', Inès: 'too-late' });
  });

  it('nobody is expected who agreed to something else meanwhile, over their cap, or without having said yes to suggestions', async () => {
    const { slot, mission } = await desk.evening();
    const [busy, capped] = [await desk.free('Busy'), await desk.free('Capped')];
    await desk.some.limit(capped, { capSecondsPerWeek: 7200 });
    const silent = await desk.some.person(null, { displayName: 'Silent' });
    await desk.some.free(silent, [2], EVENING);
    for (const person of [busy, capped]) await desk.says(slot, person, 'calling');
    await desk.some.agrees(busy, await desk.some.slot(mission, TUESDAY, EVENING));
    await desk.some.agrees(capped, await desk.some.slot(mission, '2026-03-02', EVENING));
    for (const person of [busy, capped, silent])
      await expect(desk.says(slot, person, 'agreed')).rejects.toMatchObject({ code: 'replacement-not-possible' });
    expect(await desk.coming(slot)).toEqual([]);
    expect(await desk.registry.count(SuggestionInvitation, { personId: silent })).toBe(0);
  });

  it('says who was asked often, and asks nobody a fifth time, but the call under way counts once', async () => {
    const { slot } = await desk.evening();
    const [tired, third] = [await desk.free('Tired'), await desk.free('Third')];
    for (const day of [20, 21, 22, 23]) await desk.some.asked(tired, `2026-02-${day}T12:00:00Z`);
    for (const day of [21, 22, 23]) await desk.some.asked(third, `2026-02-${day}T12:00:00Z`);
    const view = await desk.read(slot);
    expect(view.people).toMatchObject([
      {
        person: { name: 'Third' },
        limits: { invitations: 3, invitationsMax: 4 },
        lastAskedAt: '2026-02-23T12:00:00.000Z',
      },
    ]);
    expect(view.almost).toMatchObject([{ person: { name: 'Tired' }, obstacle: { filter: 'invitations' } }]);
    await desk.says(slot, third, 'calling');
    await desk.says(slot, third, 'agreed');
    expect(await desk.coming(slot)).toEqual([third]);
  });

  it('asks nobody a fifth time for a date about which an earlier mail ran out', async () => {
    const { slot } = await desk.evening();
    const tired = await desk.free('Tired');
    for (const day of [20, 21, 22]) await desk.some.asked(tired, `2026-02-${day}T12:00:00Z`);
    const suggestionId = await desk.asking.suggestion('invite', [[tired, slot, 7200]], { state: 'expired' });
    await desk.some.asked(tired, '2026-02-23T12:00:00Z', { suggestionId });
    expect(await desk.names(slot)).toEqual([]);
    await expect(desk.says(slot, tired, 'calling')).rejects.toMatchObject({ code: 'replacement-not-possible' });
    expect(await desk.registry.count(SuggestionInvitation)).toBe(4);
  });

  it('asks nobody a fifth time when two coordinators ring them at once about two dates', async () => {
    const { slot, mission } = await desk.evening();
    const other = await desk.some.slot(mission, '2026-03-10', EVENING);
    const third = await desk.free('Third');
    for (const day of [21, 22, 23]) await desk.some.asked(third, `2026-02-${day}T12:00:00Z`);
    await desk.some.follow();
    const said = { personId: third, outcome: 'calling' } as const;
    const both = [slot, other].map((one) => desk.calls.record(desk.coordinator(), one, said));
    expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.registry.count(SuggestionInvitation)).toBe(4);
  });

  it('of a move out of another mission says nothing for its coordinator', async () => {
    const { slot, mission } = await desk.evening();
    const there = await desk.some.slot(await desk.some.mission({ title: 'Banque' }), '2026-03-05', EVENING);
    const ines = await desk.free('Inès');
    await desk.some.agrees(ines, there);
    const move = [
      [ines, there, -7200],
      [ines, slot, 7200],
    ] as const;
    await desk.asking.invite(await desk.asking.suggestion('move', move), { way: 'telephone' });
    for (const outcome of ['agreed', 'declined'] as const)
      await expect(desk.says(slot, ines, outcome, desk.coordinator('Dora', [mission]))).rejects.toMatchObject({
        code: 'replacement-with-others',
      });
    expect([await desk.coming(slot), await desk.coming(there)]).toEqual([[], [ines]]);
    expect(await desk.registry.find(SuggestionInvitation, {})).toMatchObject([{ answer: null }]);
  });

  it('a yes that they gave meanwhile, which fills the date, is not told as too late', async () => {
    const { slot } = await desk.evening(ONE);
    const ines = await desk.free('Inès');
    await desk.says(slot, ines, 'calling');
    const asked = await desk.registry.findOneOrFail(
      SuggestionInvitation,
      { personId: ines },
      { disableIdentityMap: true },
    );
    await desk.asking.say(asked.id, 'agreed');
    const by = { id: null, name: 'Camille', now: desk.some.desk.stores.clock.now() };
    const late = desk.asking.transaction((em) => tooLate(em, asked, by));
    await expect(late).rejects.toMatchObject({ code: 'replacement-answered' });
    expect(await desk.coming(slot)).toEqual([ines]);
    const kept = await desk.registry.find(SuggestionInvitation, {}, { disableIdentityMap: true });
    expect(kept).toMatchObject([{ answer: 'agreed', withdrawnAt: null }]);
    expect(await desk.asking.stateOf(asked.suggestionId)).toBe('agreed');
  });

  it('what is told after each call is what anybody would read then', async () => {
    const { slot } = await desk.evening({ minSeconds: 7200, targetSeconds: 14_400, maxSeconds: 14_400 });
    const [ines, ali] = [await desk.free('Inès'), await desk.free('Ali')];
    const [bo, chloe] = [await desk.free('Bo'), await desk.free('Chloé')];
    await desk.free('Dina');
    for (const [person, outcome] of [
      [ines, 'calling'],
      [ines, 'no-answer'],
      [ali, 'declined'],
      [bo, 'agreed'],
      [chloe, 'calling'],
      [chloe, 'agreed'],
    ] as const) {
      const { madeAt: _now, ...told } = await desk.says(slot, person, outcome);
      const { madeAt: _then, ...read } = await desk.read(slot);
      expect(told).toEqual(read);
      desk.pass(1);
    }
  });

  it('is closed to a coordinator of other missions', async () => {
    const { slot } = await desk.evening();
    const ines = await desk.free('Inès');
    const other = desk.coordinator('Dora', [await desk.some.mission()]);
    await expect(desk.says(slot, ines, 'agreed', other)).rejects.toMatchObject({ code: 'not-found' });
    expect(await desk.registry.count(Suggestion)).toBe(0);
  });
});
