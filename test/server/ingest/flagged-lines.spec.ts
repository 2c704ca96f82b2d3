import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FlaggedLines } from '../../../server/ingest/flagged-lines.schemas.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';
import { SendingDesk } from '../../support/sending-desk.js';

let application: TestApplication;
let cookie: string;
let desk: SendingDesk;
beforeAll(async () => {
  application = await startApplication();
  const house = await application.app.get(Organisations).default();
  await somebody(application, 'cora@port.example', house.id, 'coordinator');
  cookie = await signIn(application, 'cora@port.example');
  desk = new SendingDesk(application, { cookie });
});
afterAll(() => application.close());

async function send(csv: string, fields: Record<string, string> = {}): Promise<string> {
  const [status, receipt] = await desk.file(csv, { source: 'desk', ...fields });
  expect([status, receipt]).toEqual([201, receipt]);
  return String(receipt['importId']);
}

async function flagged(importId: string, after = 0): Promise<FlaggedLines> {
  const headers = { cookie, 'accept-language': 'en' };
  const answer = await fetch(`${application.url}/api/imports/${importId}/flags?after=${after}`, { headers });
  expect(answer.status).toBe(200);
  return (await answer.json()) as FlaggedLines;
}

describe('What an import noticed is told line by line', () => {
  it('of activities, with the activity each line became', async () => {
    const id = await send('external_id,volunteer,day,hours\na,Zoé,2026-03-02,0\nb,Zoé,2026-03-03,2\n');
    expect(await flagged(id)).toEqual({
      lines: [
        {
          line: 2,
          activityId: 'desk:a',
          flags: [{ flag: 'zero-duration', text: expect.stringContaining('duration is zero') }],
        },
      ],
      next: null,
    });
  });

  it('of missions: which date says no need, and why that matters', async () => {
    const id = await send('mission,jour,debut,fin,besoin\nA,2026-06-09,9h,12h,4\nB,2026-06-09,22h,2h,\n');
    const { lines } = await flagged(id);
    expect(lines).toMatchObject([
      { line: 3, activityId: null, flags: [{ flag: 'crosses-midnight' }, { flag: 'need-unknown' }] },
    ]);
    expect(lines[0]?.flags[1]?.text).toContain('Nobody said how many people are needed');
  });

  it('of people: those of whom nobody knows which question they answered', async () => {
    const head = 'name,skills,consent,consent_date,consent_source,consent_wording';
    const id = await send(
      `${head}\nAna,,yes,2025-05-04,paper,\nBo,,,,,\nCy,,no,2025-05-04,phone,\nDi,,yes,2025-05-04,paper,May we?\n`,
    );
    expect((await flagged(id)).lines.map(({ line, flags }) => [line, flags[0]?.flag])).toEqual([
      [2, 'consent-without-wording'],
      [4, 'consent-without-wording'],
    ]);
  });

  it('of refused lines nothing: they are rejections', async () => {
    const id = await send('mission,jour,debut,fin,besoin\nC,2026-06-09,9h,12h,\nD,9 juin,22h,2h,\n');
    expect((await flagged(id)).lines.map(({ line }) => line)).toEqual([2]);
  });

  it('five hundred at a time, and the rest is asked for', async () => {
    const dates = Array.from({ length: 620 }, (_, at) => `M${at},2026-06-09,9h,12h,`);
    const id = await send(`mission,jour,debut,fin,besoin\n${dates.join('\n')}\n`);
    const first = await flagged(id);
    expect([first.lines.length, first.next]).toEqual([500, 500]);
    const rest = await flagged(id, 500);
    expect([rest.lines[0]?.line, rest.lines.length, rest.next]).toEqual([502, 120, null]);
  });

  it('and no longer once the import was taken back', async () => {
    const id = await send('mission,jour,debut,fin,besoin\nE,2026-06-09,9h,12h,\n');
    const headers = { cookie, 'content-type': 'application/json' };
    const undone = await fetch(`${application.url}/api/imports/${id}/undo`, { method: 'POST', headers, body: '{}' });
    expect(undone.status).toBe(200);
    expect(await flagged(id)).toEqual({ lines: [], next: null });
  });
});
