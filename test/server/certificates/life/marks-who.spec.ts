import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangedCertificates } from '../../../../server/certificates/life/changed-certificates.js';
import { Certificate } from '../../../../server/certificates/life/certificate.entity.js';
import { CertificatePapers } from '../../../../server/certificates/making/certificate-papers.js';
import type { MergeAnswer } from '../../../../server/merges/merges.schemas.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { INES, IssuingHouse, logOf } from './issuing-house.js';

describe('a certificate', () => {
  let house: IssuingHouse;
  beforeEach(async () => {
    house = await IssuingHouse.open();
    await house.desk.signs();
  }, 180_000);
  afterEach(() => house.close());
  const registry = () => house.office.application.app.get(Registry).of(house.office.house.id);
  const marked = async (cookie: string) => {
    await house.settled();
    return (await house.own(cookie)).map(({ toReplaceSince }) => toReplaceSince !== null);
  };

  it('of two entries that were one person is marked when they are two people again, and no more when one again', async () => {
    await house.office.send(logOf(['y,Inès C.,ines-c@quai.example,Soupe,2026-01-19,1800,measured,validated']), 'paper');
    const idOf = async (displayName: string) => (await registry().findOneOrFail(Person, { displayName })).id;
    const pair = { mergedId: await idOf('Inès C.'), keptId: await idOf('Inès Carpentier') };
    const merge = async () =>
      (await house.office.ask<MergeAnswer>('/api/people/merges', { ...pair, dryRun: false })).body.merge?.id ?? '';
    const id = await merge();
    expect((await house.ask(house.ines)).body.certificates).toMatchObject([{ personSeconds: 12_601 }]);
    expect(await marked(house.ines)).toEqual([false]);
    await house.office.ask(`/api/people/merges/${id}/undo`, { dryRun: false });
    expect(await marked(house.ines)).toEqual([true]);
    await merge();
    expect(await marked(house.ines)).toEqual([false]);
  });

  it('of somebody who, a list of people says, is paid for their time, is marked; nobody else’s is', async () => {
    await house.ask(house.ines);
    await house.ask(house.ali);
    await house.office.send('nom,email,qualite\nInès Carpentier,ines@quai.example,salarié\n', 'desk');
    expect([await marked(house.ines), await marked(house.ali)]).toEqual([[true], [false]]);
  });

  it('whose hours were corrected while it was being signed is marked', async () => {
    const papers = house.office.application.app.get(CertificatePapers);
    const made = papers.made.bind(papers);
    papers.made = async (kept) => {
      await house.correct([INES[0] ?? '', (INES[1] ?? '').replace('3600', '3000')]);
      return made(kept);
    };
    await house.ask(house.ines);
    expect(await marked(house.ines)).toEqual([true]);
  });

  it('that cannot be compared keeps no other from being marked, and is compared again a minute later', async () => {
    const [first] = (await house.ask(house.ines)).body.certificates;
    await house.ask(house.ines, { from: '2026-02-01' });
    const { choices } = await registry().findOneOrFail(Certificate, { id: first?.id ?? '' });
    const put = (kept: typeof choices) =>
      registry().nativeUpdate(Certificate, { id: first?.id ?? '' }, { choices: kept ?? null });
    await put({ languages: 'unreadable' });
    await house.correct([INES[0] ?? '', (INES[1] ?? '').replace('3600', '3000')]);
    expect(await marked(house.ines)).toEqual([true, false]);
    await put(choices);
    await house.office.application.app.get(ChangedCertificates).lookAgain();
    expect(await marked(house.ines)).toEqual([true, true]);
  });
});
