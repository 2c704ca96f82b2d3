import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersOnly, ReadPdf } from '../../../support/pdf-tools.js';
import { Office } from '../../validation/office.js';
import { CertificateDesk } from './certificate-desk.js';

const HEADER =
  'external_id,volunteer,mission,activity_type,site,day,person_seconds,headcount,provenance,status,outcome_meals\n';
const LINES = [
  'a,Inès Carpentier,Soupe,cuisine,Quai,2026-01-12,7201,1,measured,validated,12',
  'b,Inès Carpentier,Soupe,service,Quai,2026-02-02,3600,1,declared,validated,',
  'c,Inès Carpentier,Lecture,,,2026-02-03,1800,1,estimated,validated,',
  'd,Inès Carpentier,,,,2026-02-28,59,1,declared,validated,',
  'e,Inès Carpentier,Soupe,cuisine,Quai,2026-02-04,3600,1,declared,declared,',
  'f,Inès Carpentier,Soupe,cuisine,Quai,2026-02-05,3600,4,measured,validated,',
  'g,Inès Carpentier,Soupe,cuisine,Quai,2026-02-06,,1,measured,validated,',
  'h,Ali,Soupe,cuisine,Quai,2026-01-12,3600,1,measured,validated,30',
];

let desk: CertificateDesk;
let ines: string;
beforeAll(async () => {
  desk = await CertificateDesk.open(await Office.open());
  await desk.office.send(`${HEADER}${LINES.join('\n')}\n`, 'desk');
  ines = await desk.office.volunteer('Inès Carpentier', 'desk');
}, 180_000);
afterAll(() => desk.close());

/** What a reader finds on the paper. */
function textOf(pdf: Uint8Array): string {
  const read = new ReadPdf(pdf);
  try {
    return lettersOnly(read.text());
  } finally {
    read.remove();
  }
}

describe('A volunteer who wants a certificate', () => {
  it('is told what is missing before anybody can sign, and what to do', async () => {
    const { obstacles } = await desk.options(ines);
    expect(obstacles.map(({ code }) => code)).toEqual(['certificate-signatory-missing', 'certificate-address-needed']);
    expect(obstacles[0]?.detail).toContain('Letterhead and signatures');
    expect(await desk.preview(ines)).toMatchObject({ status: 409, code: 'certificate-signatory-missing' });
  });

  it('is offered their validated time to the second, mission by mission, and nothing of a group or that waits', async () => {
    await desk.signs();
    const offered = await desk.options(ines);
    expect(offered).toMatchObject({
      name: 'Inès Carpentier',
      needsPrintedName: false,
      firstDay: '2026-01-12',
      lastDay: '2026-02-28',
      time: { measured: 7201, declared: 3659, estimated: 1800 },
      signatories: [{ name: 'Samira Haddad', function: 'présidente', approvesValidated: true }],
    });
    expect(offered.missions.map(({ title, seconds, tasks, place }) => [title, seconds, tasks, place])).toEqual([
      ['Soupe', 10_801, 'cuisine, service', 'Quai'],
      ['Lecture', 1800, null, null],
      ['Other activities', 59, null, null],
    ]);
    expect(offered.results).toMatchObject([{ label: 'meals', amount: 12, team: null }]);
  });

  it('sees a preview that says what the certificate will, and that it is one', async () => {
    const { status, pdf } = await desk.preview(ines, { withMonths: true });
    expect(status).toBe(200);
    const text = textOf(pdf);
    for (const said of ['Inès Carpentier', 'Samira Haddad, présidente', '3 h 31', 'Aperçu sans valeur'])
      expect(text).toContain(lettersOnly(said));
    expect(text).not.toMatch(/LDQ-\d{4}/);
  });

  it('is told which little pictures the paper goes without, and where they stood', async () => {
    const role = { title: 'Cheffe 🍲 de cuisine', responsibilities: null, autonomy: null };
    const { status, pdf, leftOut } = await desk.preview(ines, { role });
    expect([status, leftOut]).toEqual([200, [{ field: 'Role', pictures: ['🍲'] }]]);
    expect(textOf(pdf)).toContain(lettersOnly('Cheffe de cuisine'));
    expect((await desk.preview(ines)).leftOut).toBeNull();
  });

  it('chooses days, missions, results, a role and the language, and leaves estimated time out', async () => {
    const { missions, results } = await desk.options(ines);
    const soup = missions[0]?.missionId;
    const role = { title: 'Cheffe de cuisine', responsibilities: 'Menus', autonomy: null };
    const choices = { missions: [soup], from: '2026-01-01', to: '2026-02-01', results: [results[0]?.key], role };
    const text = textOf((await desk.preview(ines, { ...choices, withEstimated: false }, 'en')).pdf);
    for (const said of [
      'on 12 January 2026: 2 h, all measured',
      'meals: 12, personal result',
      'Cheffe de cuisine (self-declared)',
    ])
      expect(text).toContain(lettersOnly(said));
    expect(text).not.toContain('Lecture');
    expect(await desk.preview(ines, { missions: [missions[1]?.missionId], withEstimated: false })).toMatchObject({
      status: 422,
      code: 'certificate-nothing-counted',
    });
  });

  it('says who signs when several may, and nobody who does not sign today', async () => {
    const over = await desk.signs({ name: 'Paul Roux', fromDay: '2025-01-01', toDay: '2026-01-01' });
    expect((await desk.preview(ines)).status).toBe(200);
    expect(await desk.preview(ines, { signatoryId: over })).toMatchObject({ code: 'certificate-signatory-over' });
    const second = await desk.signs({ name: 'Ana Lima' });
    expect(await desk.preview(ines)).toMatchObject({ code: 'certificate-signatory-needed' });
    expect(textOf((await desk.preview(ines, { signatoryId: second })).pdf)).toContain('AnaLima');
  });

  it('gets one of their own hours only: a coordinator has none, and another volunteer has theirs', async () => {
    const ali = await desk.office.volunteer('Ali', 'desk');
    expect(await desk.options(ali)).toMatchObject({ name: 'Ali', time: { measured: 3600, declared: 0, estimated: 0 } });
    expect(await desk.preview(desk.office.coordinator)).toMatchObject({ status: 403 });
    expect((await desk.office.get('/api/me/certificates/options', desk.director)).status).toBe(403);
  });
});
