import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import { AuditEntry } from '../../../../server/audit/audit-entry.entity.js';
import { Person } from '../../../../server/people/person.entity.js';
import { ALIX, DecisionDesk, TUESDAY } from './decision-desk.js';

describe('A coordinator', () => {
  let desk: DecisionDesk;
  let mission: string;
  let slot: string;
  let ines: string;
  beforeEach(async () => {
    ({ desk, mission, slot, ines } = await DecisionDesk.short());
  });
  afterEach(() => desk.close());

  it('accepts nothing whose reasons they have not opened themselves', async () => {
    const [first] = await desk.workOut();
    await expect(desk.decide(first?.id, { choice: 'accept' })).rejects.toMatchObject({ code: 'suggestion-unread' });
    await desk.openings.open(desk.caller(null, ALIX), first?.id ?? '');
    await expect(desk.decide(first?.id, { choice: 'accept' })).rejects.toMatchObject({ code: 'suggestion-unread' });
    expect(await desk.asking.mails()).toEqual([]);
    expect(await desk.open()).toMatchObject([{ isRead: false, state: 'open' }]);
    const decided = await desk.accept(first?.id);
    expect(decided).toMatchObject({
      state: 'invited',
      invitations: [{ person: { id: ines }, way: 'mail', state: 'waiting' }],
    });
    expect((await desk.asking.mails()).map(({ recipient }) => recipient)).toEqual(['inès@example.org']);
    expect(await desk.asking.expected()).toEqual([]);
    expect(await desk.open()).toEqual([]);
  });

  it('types in a yes said by telephone: the person is expected, and who typed it is kept', async () => {
    const [first] = await desk.workOut();
    const { invitations } = await desk.accept(first?.id);
    const asked = invitations[0]?.id ?? '';
    const elsewhere = desk.caller([await desk.some.mission({ title: 'Autre' })]);
    await expect(desk.typed.type(elsewhere, asked, { answer: 'agreed' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await desk.typed.type(desk.caller(), asked, { answer: 'agreed' })).toEqual({ state: 'agreed', waiting: 0 });
    expect(await desk.asking.expected()).toEqual([[ines, slot, 7200]]);
    expect((await desk.trail.read(desk.caller(), TUESDAY)).decisions).toMatchObject([
      {
        choice: 'accept',
        actor: 'Camille',
        explanationOpenedAt: '2026-03-01T12:00:00.000Z',
        suggestion: { state: 'agreed', steps: [{ person: { name: 'Inès' } }] },
        invitations: [{ state: 'agreed', answeredWay: 'telephone', typedBy: 'Camille' }],
      },
    ]);
    const acts = await desk.asking.em.find(AuditEntry, { actorId: desk.caller().accountId });
    expect(acts.map(({ action }) => action)).toEqual(['proposals.begin', 'proposals.accept', 'proposals.type-answer']);
  });

  it('of another mission neither opens, nor decides, nor reads what was decided', async () => {
    const [first] = await desk.workOut();
    const elsewhere = desk.caller([await desk.some.mission({ title: 'Autre' })]);
    const id = first?.id ?? '';
    await expect(desk.openings.open(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.accept(id, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.people.read(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' });
    await desk.decide(id, { choice: 'reject', reasonCode: 'not_now' });
    expect((await desk.trail.read(elsewhere, TUESDAY)).decisions).toEqual([]);
    expect((await desk.trail.read(desk.caller([mission]), TUESDAY)).decisions).toHaveLength(1);
  });

  it('of another association finds none of it', async () => {
    const [first] = await desk.workOut();
    const { invitations } = await desk.accept(first?.id);
    const { id: organisationId, slug: organisationSlug } = await desk.some.desk.stores.house('another');
    const stranger = { ...desk.caller(), organisationId, organisationSlug };
    const id = first?.id ?? '';
    const no = { answer: 'declined' } as const;
    for (const ask of [
      () => desk.openings.open(stranger, id),
      () => desk.decide(id, { choice: 'accept' }, stranger),
      () => desk.people.read(stranger, id),
      () => desk.typed.type(stranger, invitations[0]?.id ?? '', no),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
    expect((await desk.trail.read(stranger, TUESDAY)).decisions).toEqual([]);
  });

  it('of the mission decides about what touches it alone', async () => {
    const [first] = await desk.workOut();
    expect(await desk.accept(first?.id, desk.caller([mission]))).toMatchObject({ state: 'invited' });
  });

  it('who decides at the same moment as another is told that it is decided', async () => {
    const [first] = await desk.workOut();
    await desk.openings.open(desk.caller(), first?.id ?? '');
    const said = { choice: 'reject', reasonCode: 'knows_better' } as const;
    const both = await Promise.allSettled([
      desk.decide(first?.id, { choice: 'accept' }),
      desk.decide(first?.id, said, desk.caller(null, ALIX)),
    ]);
    const failed = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(failed).toMatchObject([{ code: 'suggestion-decided' }]);
    expect(await desk.asking.em.count(Decision, {})).toBe(1);
    await expect(desk.decide(first?.id, said)).rejects.toMatchObject({ code: 'suggestion-decided' });
  });

  it('is given the number and the words to ask somebody whom no mail reaches, while they have not answered', async () => {
    await desk.asking.em.nativeUpdate(Person, { id: ines }, { email: null, telephone: '+33639980001' });
    const [first] = await desk.workOut();
    const { invitations } = await desk.accept(first?.id);
    const message =
      'Bonjour Inès, ici Camille (association). Quelqu’un nous manque pour « Maraude », mardi 3 mars, 18:00 – 20:00. Pourriez-vous venir ? Répondez oui ou non ; dire non ne change rien d’autre.';
    const call = { telephone: { number: '+33639980001', text: '06 39 98 00 01' }, message };
    expect(invitations).toMatchObject([{ way: 'telephone', state: 'waiting', ...call }]);
    const told = async (caller = desk.caller()) => (await desk.trail.read(caller, TUESDAY)).decisions;
    expect(await told()).toMatchObject([{ invitations: [{ state: 'waiting', ...call }] }]);
    expect(await told(desk.caller([await desk.some.mission({ title: 'Autre' })]))).toEqual([]);
    await desk.typed.type(desk.caller(), invitations[0]?.id ?? '', { answer: 'declined' });
    expect(await told()).toMatchObject([{ invitations: [{ state: 'declined', telephone: null, message: null }] }]);
  });

  it('says why they refuse, and what is refused is not in the list any more', async () => {
    const [first] = await desk.workOut();
    const id = first?.id;
    await expect(desk.decide(id, { choice: 'reject' })).rejects.toMatchObject({ code: 'decision-reason-missing' });
    await expect(desk.decide(id, { choice: 'reject', reasonCode: 'other' })).rejects.toMatchObject({
      code: 'decision-reason-missing',
    });
    const said = { choice: 'reject', reasonCode: 'other', comment: 'Elle est en examens.' } as const;
    expect(await desk.decide(id, said)).toMatchObject({ state: 'rejected' });
    expect(await desk.workOut()).toEqual([]);
    expect(await desk.asking.em.find(Decision, {})).toMatchObject([
      { choice: 'reject', reasonCode: 'other', comment: 'Elle est en examens.', explanationOpenedAt: null },
    ]);
  });
});
