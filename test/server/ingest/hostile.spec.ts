import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readerLimits } from '../../../server/ingest/reader/reader-limits.js';
import { AppError } from '../../../server/shared/app-error.js';
import { Desk } from './desk.js';
import { hostileFiles } from './hostile-files.js';
import { tracesOf } from './traces.js';

/** What bombs unpack to, in MiB; `MB` of the environment, or `-- --mb 1024`. */
const MEBIBYTES = Number(process.env['MB'] ?? 64);
const ANSWER_MS = 5_000;
/** What a process that has read nothing holds already, and the 256 MB that a file may add. */
const MEMORY_BYTES = (160 + 256) * 1024 ** 2;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open({ ...readerLimits, memoryBytes: MEMORY_BYTES });
});
afterAll(() => desk.stores.close());

/** How long an ordinary file takes at this moment: beginning a process is not the file's doing. */
async function ordinary(): Promise<number> {
  const began = performance.now();
  await desk.send('external_id,day,hours\na,2026-03-02,1\n', { source: 'ordinary', dryRun: true });
  return performance.now() - began;
}

describe('A hostile file', () => {
  it.each(hostileFiles(MEBIBYTES).map((file) => [file.name, file] as const))(
    '%s: is refused in time with a sentence, and leaves nothing',
    async (_name, { bytes, codes }) => {
      const content = await bytes();
      const before = await tracesOf(desk);
      const usual = await ordinary();
      const began = performance.now();
      const refused: unknown = await desk.send(content).catch((error: unknown) => error);
      const took = performance.now() - began - usual;
      expect(refused).toBeInstanceOf(AppError);
      const { code, status } = refused as AppError;
      expect(codes).toContain(code);
      expect([413, 415, 422]).toContain(status);
      for (const language of ['fr', 'en'] as const) expect((refused as AppError).sentence(language)).toMatch(/\w.*\./);
      expect(took).toBeLessThan(ANSWER_MS);
      expect(await tracesOf(desk)).toEqual(before);
    },
  );

  it('of a header alone is an import of nothing, and as the whole truth it is refused', async () => {
    const header = 'external_id,day,hours\n';
    expect(await desk.send(header, { source: 'header', dryRun: true })).toMatchObject({ lines: 0, inserted: 0 });
    await expect(desk.send(header, { source: 'header', mode: 'snapshot' })).rejects.toMatchObject({
      code: 'empty-snapshot',
    });
  });

  it('with a NUL in a cell has that line rejected and the others kept', async () => {
    const log = 'external_id,day,activity_type\na,2026-03-02,so\u0000up\nb,2026-03-02,soup\n';
    expect(await desk.send(log, { source: 'nul' })).toMatchObject({
      inserted: 1,
      rejections: [{ line: 2, code: 'control-character' }],
    });
  });

  it('of formulas, scripts and orders is stored byte by byte, and changes nobody', async () => {
    const texts = [
      `=HYPERLINK("http://evil.example","ok")`,
      `<script>alert(1)</script>`,
      `'); DROP TABLE activity; --`,
      `+cmd|' /C calc'!A0`,
      '{{7*7}} ${7*7} %s%n',
      '__proto__',
    ];
    const quoted = texts.map((text, n) => `t${n},2026-03-02,"${text.replaceAll('"', '""')}"`);
    await desk.send(`external_id,day,activity_type\n${quoted.join('\n')}\n`, { source: 'texts' });
    expect(await desk.rows(`SELECT activity_type FROM activity WHERE source = 'texts' ORDER BY activity_id`)).toEqual(
      texts.map((activity_type) => ({ activity_type })),
    );
  });

  it('with the names of a prototype in its JSON is plain data', async () => {
    const line = '{"external_id":"p","day":"2026-03-02","activity_type":"soup","__proto__":"x","constructor":"y"}\n';
    expect(await desk.send(line, { source: 'proto' })).toMatchObject({ lines: 1, inserted: 1 });
    expect(({} as Record<string, unknown>)['external_id']).toBeUndefined();
  });

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['commas between digits', '1,'.repeat(100_000)],
    ['blanks', `${' '.repeat(200_000)}x`],
    ['parts of a duration', '1h'.repeat(100_000)],
    ['parts of a date', '2026-'.repeat(40_000)],
  ])('with a cell of endless %s has that line rejected in time', async (_name, cell) => {
    const usual = await ordinary();
    const began = performance.now();
    const log = `external_id\tday\thours\na\t2026-03-02\t${cell}\nb\t${cell}\t2\nc\t2026-03-02\t2\n`;
    const receipt = await desk.send(log, { source: 'endless', dryRun: true });
    expect(performance.now() - began - usual).toBeLessThan(ANSWER_MS);
    expect([receipt.lines, receipt.rejected]).toEqual([3, 2]);
  });
});
