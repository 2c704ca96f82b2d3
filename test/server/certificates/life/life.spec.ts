import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CertificateCv } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { engines } from '../../../support/registry.js';
import { ADDRESS, IssuingHouse } from './issuing-house.js';

const NUMBER = /^LDQ-2026-[0-9A-HJKMNP-TV-Z]{5}-\d{2}$/;

describe.each(engines)('a certificate that somebody asks for, on %s', (engine) => {
  let house: IssuingHouse;
  let first: string;
  beforeAll(async () => {
    house = await IssuingHouse.open(engine);
    await house.desk.signs({ approvesValidated: false });
  }, 180_000);
  afterAll(() => house.close());

  it('waits for the signatory, as a preview, where each is looked at', async () => {
    const role = { title: 'Cheffe de cuisine', responsibilities: 'Menus', autonomy: null };
    const { status, body } = await house.ask(house.ines, { role });
    expect(status).toBe(201);
    expect(body.certificates).toMatchObject([
      { state: 'waiting', issuedAt: null, personSeconds: 10_801, missions: ['Soupe'], links: [], isSpecimen: false },
    ]);
    first = body.certificates[0]?.id ?? '';
    expect((await house.file(first, 'pdf', house.ines)).bytes.subarray(0, 4).toString()).toBe('%PDF');
    expect((await house.file(first, 'credential', house.ines)).status).toBe(404);
    expect((await house.file(first, 'cv', house.ines)).status).toBe(409);
    expect(await house.all('?state=waiting')).toMatchObject({
      waiting: 1,
      certificates: [{ id: first, person: { name: 'Inès Carpentier' }, role: { ...role, isConfirmed: false } }],
    });
  });

  it('is approved in the signatory’s name by a director, who confirms the role; it then verifies', async () => {
    const { status, body } = await house.approve(first, { confirmsRole: true });
    expect(status).toBe(200);
    expect(body.acts.map(({ act, by }) => `${act} by ${by ?? ''}`)).toEqual([
      'ask by inescarpentier',
      'approve by dina',
      'issue by dina',
    ]);
    const [mine] = await house.own(house.ines);
    expect(mine).toMatchObject({ state: 'valid', issuedAt: '2026-03-10T11:00:00.000Z' });
    expect(mine?.number).toMatch(NUMBER);
    expect((await house.all()).certificates).toMatchObject([{ role: { isConfirmed: true } }]);
    const { bytes } = await house.file(first, 'credential', house.ines);
    expect([await house.verdict(bytes), JSON.parse(bytes.toString()).credentialSubject.licenseNumber]).toEqual([
      'valid',
      mine?.number,
    ]);
    const pdf = await house.file(first, 'pdf', house.ines);
    expect(await house.verdict(pdf.bytes)).toBe('valid');
    expect((await house.file(first, 'pdf', house.ines)).bytes.equals(pdf.bytes)).toBe(true);
    const again = await house.approve(first);
    expect([again.status, again.body.code]).toEqual([409, 'certificate-not-waiting']);
  });

  it('gives a line for a CV, JSON Resume and a way to LinkedIn, with the address only where a link is open', async () => {
    const cv = await house.office.get<CertificateCv>(`/api/certificates/${first}/cv`, house.ines);
    expect(cv.body.lines.fr).toMatch(/^Cheffe de cuisine, .+ Attestation [A-Z0-9-]+/);
    expect(cv.body.lines.en).toMatch(/^Cheffe de cuisine, .+ Certificate [A-Z0-9-]+/);
    const { links } = (await house.own(house.ines))[0] ?? { links: [] };
    expect(links).toMatchObject([
      { level: 'full', isPrinted: true },
      { level: 'status', isPrinted: false, isOpen: true, expiresOn: null },
    ]);
    expect(new URL(cv.body.linkedIn).searchParams.get('certUrl')).toBe(links[1]?.address);
    await house.act(`/api/certificate-links/${links[1]?.id ?? ''}/stop`, house.ines);
    const bare = await house.office.get<CertificateCv>(`/api/certificates/${first}/cv`, house.ines);
    expect(bare.body.linkedIn).not.toContain('certUrl');
    const resume = JSON.parse((await house.file(first, 'resume', house.ines)).bytes.toString());
    expect(resume.certificates[0].url).toBe(links[0]?.address);
  });

  it('has links that its holder alone makes, turns and stops', async () => {
    const [before] = (await house.own(house.ines))[0]?.links ?? [];
    expect(before).toMatchObject({ level: 'full', isPrinted: true, isOpen: true, openings: 0, expiresOn: null });
    expect(before?.address).toBe(`${ADDRESS}/v/${before?.code.replaceAll('-', '')}`);
    const path = `/api/certificate-links/${before?.id ?? ''}`;
    for (const way of ['rotate', 'stop']) expect((await house.act(`${path}/${way}`, house.ali)).status).toBe(404);
    expect((await house.act(`${path}/stop`, house.desk.director)).status).toBe(403);
    await house.act(`${path}/rotate`, house.ines);
    const [turned] = (await house.own(house.ines))[0]?.links ?? [];
    expect(turned).toMatchObject({ id: before?.id, isPrinted: true, isOpen: true });
    expect(turned?.code).not.toBe(before?.code);
    await house.act(`${path}/stop`, house.ines);
    expect((await house.own(house.ines))[0]?.links[0]).toMatchObject({ isOpen: false });
    expect((await house.file(first, 'pdf', house.ines)).status).toBe(200);
    await house.act(`/api/certificates/${first}/links`, house.ines, { level: 'full', expiresOn: '2026-03-10' });
    expect((await house.own(house.ines))[0]?.links[2]).toMatchObject({ isOpen: false, expiresOn: '2026-03-10' });
  });

  it('is nobody else’s: neither opened, listed nor replaced by another volunteer, nor seen by a coordinator of some missions', async () => {
    for (const what of ['pdf', 'credential', 'resume', 'cv', 'history'])
      expect([what, (await house.file(first, what, house.ali)).status]).toEqual([what, 404]);
    expect(await house.own(house.ali)).toEqual([]);
    expect((await house.act(`/api/certificates/${first}/replace`, house.ali)).status).toBe(404);
    expect((await house.act(`/api/certificates/${first}/links`, house.ali, { level: 'full' })).status).toBe(404);
    const some = await house.office.coordinatorOf(['Soupe']);
    expect((await house.office.get('/api/certificates', some)).body.code).toBe('certificates-need-all-missions');
    expect((await house.file(first, 'pdf', some)).status).toBe(404);
    expect((await house.office.get('/api/certificates', house.office.coordinator)).status).toBe(200);
    for (const way of ['approve', 'refuse', 'revoke'])
      expect((await house.act(`/api/certificates/${first}/${way}`, house.office.coordinator)).status).toBe(403);
  });

  it('is refused with a reason that the person reads', async () => {
    const { body } = await house.ask(house.ines, { from: '2026-02-01' });
    const id = body.certificates[0]?.id ?? '';
    await house.act(`/api/certificates/${id}/refuse`, house.desk.director, {
      reason: 'Il manque vos heures de janvier.',
    });
    expect((await house.own(house.ines))[0]).toMatchObject({
      id,
      state: 'refused',
      refusal: 'Il manque vos heures de janvier.',
    });
    expect((await house.file(id, 'credential', house.ines)).status).toBe(404);
  });

  it('is looked at again when it would say something else than what was seen', async () => {
    const { body } = await house.ask(house.ines, { to: '2026-02-01' });
    const id = body.certificates[0]?.id ?? '';
    await house.office.send(
      'external_id,volunteer,email,mission,day,person_seconds,provenance,status\nlate,Inès Carpentier,ines@quai.example,Soupe,2026-01-20,60,declared,validated\n',
      'desk',
    );
    const approve = () => house.approve(id);
    expect((await approve()).body.code).toBe('certificate-changed-since');
    expect((await house.own(house.ines))[0]).toMatchObject({ state: 'waiting', personSeconds: 7261 });
    expect((await approve()).status).toBe(200);
  });
});

describe('a director who looks for a certificate', () => {
  it('finds it by letters of the name or of the number, whatever case and accents, and no other', async () => {
    const house = await IssuingHouse.open();
    await house.desk.signs({ approvesValidated: true });
    await house.ask(house.ines);
    await house.ask(house.ali);
    const found = async (search: string) =>
      (await house.all(`?search=${encodeURIComponent(search)}`)).certificates.map(({ person }) => person.name);
    expect(await found('INES')).toEqual(['Inès Carpentier']);
    expect(await found('ldq-2026')).toHaveLength(2);
    expect(await found('nobody')).toEqual([]);
    await house.close();
  }, 120_000);
});
