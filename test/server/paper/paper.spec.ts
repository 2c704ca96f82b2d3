import { afterEach, describe, expect, it } from '@jest/globals';
import { Paper } from '../../../server/paper/paper.js';
import { type PaperLimits, paperLimits } from '../../../server/paper/paper-limits.js';
import { taskOf } from '../../../server/paper/typeset-task.js';
import { Typesetter } from '../../../server/paper/typesetter/typesetter.js';
import { certificateDraft } from '../../../server/certificates/document/certificate-draft.js';
import { certificateContent } from '../certificates/document/certificate-content.js';

const draft = await certificateDraft({
  content: certificateContent(),
  address: 'https://lanterne.example/v/7K4QX2M9PZ3H',
  colour: null,
  logo: null,
  signature: null,
  credential: Buffer.from('{}'),
});
const opened: Paper[] = [];

function paperWithin(limits: Partial<PaperLimits> = {}): Paper {
  const paper = new Paper(Object.assign(limits, { ...paperLimits, ...limits }));
  opened.push(paper);
  return paper;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((paper) => paper.onModuleDestroy()));
});

describe('papers', () => {
  it('made twice from the same draft are the same, byte for byte, whichever process makes them', async () => {
    const replaced = paperWithin({ restingBytes: 0 });
    const [first, again] = [await replaced.made(draft), await replaced.made(draft)];
    const elsewhere = await paperWithin().made(draft);
    expect(again.pdf.equals(first.pdf)).toBe(true);
    expect(elsewhere.pdf.equals(first.pdf)).toBe(true);
    expect(first.pages).toBe(1);
  });

  it('asked for at the same time come each with its own content', async () => {
    const paper = paperWithin();
    const later = { ...draft, madeAt: new Date('2027-01-05T10:00:00Z') };
    const [one, other, same] = await Promise.all([paper.made(draft), paper.made(later), paper.made(draft)]);
    expect(other.pdf.equals(one.pdf)).toBe(false);
    expect(same.pdf.equals(one.pdf)).toBe(true);
  });

  it('that cannot be laid out are refused by name, and the next one is made', async () => {
    const paper = paperWithin();
    await expect(paper.made({ ...draft, template: 'certificates/none.typ' })).rejects.toMatchObject({
      code: 'paper-failed',
    });
    expect((await paper.made(draft)).pages).toBe(1);
  });

  it('that take too long are stopped, and the next one is made by a new process', async () => {
    const limits = { milliseconds: 1 };
    const paper = paperWithin(limits);
    await expect(paper.made(draft)).rejects.toMatchObject({ code: 'paper-takes-too-long' });
    limits.milliseconds = paperLimits.milliseconds;
    expect((await paper.made(draft)).pages).toBe(1);
  });

  it('that take too much memory are stopped', async () => {
    const paper = paperWithin({ memoryBytes: 1 });
    await expect(paper.made(draft)).rejects.toMatchObject({ code: 'paper-takes-too-much-memory' });
  });

  it('of a process that was killed are said to be interrupted', async () => {
    const typesetter = new Typesetter(paperLimits);
    const set = typesetter.set(taskOf(draft, 'a-3a'));
    process.kill(typesetter.pid ?? 0, 'SIGKILL');
    await expect(set).rejects.toMatchObject({ code: 'paper-interrupted' });
    expect(typesetter.isAlive).toBe(false);
  });

  it('beyond those that may wait are refused at once', async () => {
    const paper = paperWithin({ waiting: 1 });
    const made = paper.made(draft);
    await expect(paper.made(draft)).rejects.toMatchObject({ code: 'paper-busy' });
    await made;
    expect((await paper.made(draft)).pages).toBe(1);
  });

  it('end with the application: what is under way, and what waits', async () => {
    const paper = paperWithin();
    const asked = Promise.allSettled([paper.made(draft), paper.made(draft)]);
    await paper.onModuleDestroy();
    const ends = await asked;
    expect(ends.map((end) => (end.status === 'rejected' ? (end.reason as { code: string }).code : 'made'))).toEqual([
      'paper-interrupted',
      'paper-interrupted',
    ]);
  });
});
