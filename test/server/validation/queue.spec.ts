import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Queue } from '../../../server/validation/validation.schemas.js';
import { engines } from '../../support/registry.js';
import { Office } from './office.js';

const HEADER = 'external_id,volunteer,email,mission,day,hours,status\n';
const ids = ({ rows }: Queue) => rows.map(({ activityId }) => activityId);

describe.each(engines)('A coordinator with hours to validate on %s', (engine) => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open(engine);
    await office.send(
      `${HEADER}plain,Ali,ali@maison.example,Soupe,2026-03-01,2,declared\n` +
        `done,Ali,ali@maison.example,Soupe,2026-03-02,2,validated\n` +
        `zero,Ali,ali@maison.example,Jardin,2026-03-03,0,declared\n` +
        `source-says,Ali,ali@maison.example,Jardin,2026-03-04,1,disputed\n` +
        `twice,Zoé,zoe@maison.example,Soupe,2026-03-05,3,validated\n` +
        `gone,Zoé,zoe@maison.example,Soupe,2026-03-06,3,refused\n`,
    );
    await office.send(`${HEADER}1,Zoé,zoe@maison.example,Soupe,2026-03-05,3,declared\n`, 'town-hall');
  });
  afterAll(() => office.close());

  it('sees what is unusual first, with why in words, who, and the other line beside a possible duplicate', async () => {
    const queue = await office.queue();
    expect(ids(queue)).toEqual(['desk:source-says', 'desk:twice', 'town-hall:1', 'desk:zero', 'desk:plain']);
    expect(queue).toMatchObject({ total: 5, next: null, counts: { all: 5, unusual: 4, disputed: 1 } });
    const [disputed, known, told] = queue.rows;
    expect(disputed?.reasons).toMatchObject([
      { flag: 'disputed', text: expect.stringContaining('disputed') as unknown },
    ]);
    // The row known before the import that tells it again: it is unusual as well.
    expect(known?.beside).toMatchObject([{ flag: 'possible-duplicate', activity: { activityId: 'town-hall:1' } }]);
    expect(told).toMatchObject({
      person: 'Zoé',
      mission: { title: 'Soupe' },
      personSeconds: 10_800,
      reasons: [{ flag: 'possible-duplicate', text: expect.stringContaining('Refuse one') as unknown }],
      beside: [{ flag: 'possible-duplicate', activity: { activityId: 'desk:twice', person: 'Zoé', source: 'desk' } }],
    });
    expect(JSON.stringify(queue)).not.toContain('volunteer_key');
  });

  it('narrows it by source, import, mission and reason, and reads it page by page without missing one', async () => {
    const all = await office.queue();
    expect(ids(await office.queue('source=town-hall'))).toEqual(['town-hall:1']);
    expect(ids(await office.queue('reason=zero-duration'))).toEqual(['desk:zero']);
    expect(ids(await office.queue('reason=plain'))).toEqual(['desk:plain']);
    const garden = all.choices.missions.find(({ name }) => name === 'Jardin');
    expect(garden?.count).toBe(2);
    expect(ids(await office.queue(`missionId=${garden?.id}`))).toEqual(['desk:source-says', 'desk:zero']);
    const town = all.choices.imports.find(({ name }) => name === 'town-hall.csv');
    expect(ids(await office.queue(`importId=${town?.id}`))).toEqual(['town-hall:1']);
    const read: string[] = [];
    let cursor: string | null = '';
    do {
      const page: Queue = await office.queue(`limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(page.total).toBe(5);
      read.push(...ids(page));
      cursor = page.next;
    } while (cursor !== null);
    expect(read).toEqual(ids(all));
    expect((await office.get('/api/validation?cursor=abc', office.coordinator)).status).toBe(400);
  });

  it('who answers for one mission sees and decides nothing of another: it answers as one that does not exist', async () => {
    const gardener = await office.coordinatorOf(['Jardin']);
    expect(ids(await office.queue('', gardener))).toEqual(['desk:source-says', 'desk:zero']);
    const foreign = await office.decide({ decision: 'validate', activityIds: ['desk:plain'] }, gardener);
    const unknown = await office.decide({ decision: 'validate', activityIds: ['desk:nobody'] }, gardener);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);
    const soup = (await office.queue()).choices.missions.find(({ name }) => name === 'Soupe');
    const moved = await office.decide(
      { decision: 'correct', reason: 'x', activityIds: ['desk:zero'], values: { missionId: soup?.id } },
      gardener,
    );
    expect([moved.status, moved.body.code]).toEqual([422, 'correction-impossible']);
  });

  it('is told first how many “all of this filter” are, then decides of them at once, and can undo it', async () => {
    const before = await office.queue();
    const asked = { decision: 'validate', filter: { reason: 'unusual', source: 'desk' } };
    expect((await office.decide({ ...asked, dryRun: true })).body).toMatchObject({
      decisionId: null,
      decided: 3,
      left: 0,
    });
    expect(await office.queue()).toEqual(before);
    const { body } = await office.decide(asked);
    expect(body).toMatchObject({ decided: 3, left: 0, decidedBy: 'karim' });
    expect(ids(await office.queue())).toEqual(['town-hall:1', 'desk:plain']);
    expect((await office.undo(body.decisionId)).body).toMatchObject({ restored: 3, left: 0 });
    expect(await office.queue()).toEqual(before);
    expect((await office.undo(body.decisionId)).body).toMatchObject({ code: 'decision-already-undone' });
  });

  it('never sees the row of somebody who was erased', async () => {
    await office.send(`${HEADER}left,Ewa,ewa@maison.example,Tri,2026-03-08,1,declared\n`);
    expect(ids(await office.queue('source=desk'))).toContain('desk:left');
    await office.forget('Ewa');
    expect(ids(await office.queue('source=desk'))).not.toContain('desk:left');
  });
});
