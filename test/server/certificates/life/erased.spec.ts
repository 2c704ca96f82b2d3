import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CertificateBatchPerson } from '../../../../server/certificates/life/certificate-batch-person.entity.js';
import { CertificateLink } from '../../../../server/certificates/life/certificate-link.entity.js';
import { Certificate } from '../../../../server/certificates/life/certificate.entity.js';
import type { OwnCertificate } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { StatusList } from '../../../../server/certificates/status/status-list.entity.js';
import { Person } from '../../../../server/people/person.entity.js';
import type { ErasureReceipt } from '../../../../server/people/erasures.schemas.js';
import { Registry } from '../../../../server/registry/registry.js';
import { engines } from '../../../support/registry.js';
import { IssuingHouse } from './issuing-house.js';

describe.each(engines)('somebody who has certificates and is erased, on %s', (engine) => {
  let house: IssuingHouse;
  let standing: OwnCertificate;
  let revoked: OwnCertificate;
  let waiting: OwnCertificate;
  const held: Buffer[] = [];
  let before: { bits: string; taken: string; count: number };
  let receipt: ErasureReceipt;

  const registry = () => house.office.application.app.get(Registry).of(house.office.house.id);
  const lists = async () => {
    const { revoked: bits, taken, takenCount } = await registry().findOneOrFail(StatusList, {});
    return {
      bits: Buffer.from(bits).toString('base64'),
      taken: Buffer.from(taken).toString('base64'),
      count: takenCount,
    };
  };
  /** Files of the data folder, the registry too when it is one, that hold this text. */
  const found = (text: string) =>
    readdirSync(house.office.application.dataFolder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .filter((one) => readFileSync(join(one.parentPath, one.name)).includes(text))
      .map(({ name }) => name);
  /** Every row of every table of certificates, as text. */
  const rows = async () => {
    const kept = [await registry().find(Certificate, {}), await registry().find(CertificateLink, {})];
    return JSON.stringify([...kept, await registry().find(CertificateBatchPerson, {})]);
  };

  beforeAll(async () => {
    house = await IssuingHouse.open(engine);
    await house.desk.signs();
    const issue = async (choices: object) =>
      (await house.ask(house.ines, choices)).body.certificates[0] as OwnCertificate;
    standing = await issue({ role: { title: 'Marraine de Zébulon' } });
    revoked = await issue({ to: '2026-02-01' });
    for (const { id } of [standing, revoked]) held.push((await house.file(id, 'credential', house.ines)).bytes);
    await house.act(`/api/certificates/${revoked.id}/revoke`, house.desk.director, { category: 'error' });
    const looks = await house.desk.signs({ name: 'Ana Lima', approvesValidated: false });
    waiting = await issue({ signatoryId: looks, from: '2026-02-01' });
    await house.ask(house.ali, { signatoryId: looks });
    before = await lists();
    const { id } = await registry().findOneOrFail(Person, { displayName: 'Inès Carpentier' });
    receipt = (await house.office.application.local.post(`/api/people/${id}/erasure`, {})) as ErasureReceipt;
    await house.settled();
  }, 240_000);
  afterAll(() => house.close());

  it('is told how many certificates and links went, and that their places stay, of nobody', () => {
    expect(receipt).toMatchObject({ gone: { certificates: 3, certificateLinks: 4 }, stays: { statusPlaces: 2 } });
  });

  it('leaves tombstones that say nothing: no name, number, code, choice or way to a place', async () => {
    const tombs = await registry().find(Certificate, { state: 'erased' }, { disableIdentityMap: true });
    expect(tombs.map(({ id }) => id).toSorted()).toEqual([standing.id, revoked.id, waiting.id].toSorted());
    for (const { id, organisationId, state, erasedAt, ...rest } of tombs) {
      expect([organisationId, state, erasedAt]).toEqual([house.office.house.id, 'erased', expect.any(Date)]);
      expect([id, Object.values(rest).filter((value) => value !== null && value !== undefined)]).toEqual([id, []]);
    }
    const traces = [
      'Inès Carpentier',
      'Zébulon',
      standing.number,
      revoked.number,
      waiting.number,
      ...held.map((bytes) => (JSON.parse(bytes.toString()) as { id: string }).id),
      ...[standing, revoked].flatMap(({ links }) => links.map(({ code }) => code.replaceAll('-', ''))),
    ];
    const kept = await rows();
    expect(traces.filter((text) => kept.includes(text))).toEqual([]);
    expect(traces.flatMap(found)).toEqual([]);
    expect(kept).toContain('Ali Ben');
  });

  it('leaves every bit as it was, and no place is given again: the own file verifies, a revoked one stays revoked', async () => {
    expect(await lists()).toEqual(before);
    const [whole, ended] = await Promise.all(held.map((bytes) => house.verify(bytes)));
    expect([whole?.verdict, ended?.verdict]).toEqual(['valid', 'revoked']);
  });

  it('answers at its address as for a code that never was, and to staff as for no certificate', async () => {
    const code = standing.links[0]?.code.replaceAll('-', '') ?? '';
    const page = (of: string) => fetch(`${house.office.application.url}/v/${of}`);
    const [erased, unknown] = [await page(code), await page('0000000000ZZ')];
    expect([erased.status, await erased.text()]).toEqual([404, await unknown.text()]);
    for (const way of ['revoke', 'replace'])
      expect(
        (
          await house.act(
            `/api/certificates/${standing.id}/${way}`,
            house.desk.director,
            way === 'revoke' ? { category: 'fraud' } : {},
          )
        ).status,
      ).toBe(404);
    expect((await house.file(standing.id, 'history', house.desk.director)).status).toBe(404);
    expect((await house.all()).certificates.map(({ person }) => person.name)).toEqual(['Ali Ben']);
  });
});
