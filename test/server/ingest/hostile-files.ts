import { gzipSync } from 'node:zlib';
import { Random } from '../../../seeds/association/random.js';
import { madeWorkbook, zipped } from './made-workbook.js';

export interface HostileFile {
  name: string;
  bytes: () => Buffer | Promise<Buffer>;
  /** Codes it may be refused with: several where noise decides. */
  codes: readonly string[];
}

const MIB = 1024 ** 2;
const HEADER = 'external_id,volunteer,day,hours\n';
const one = [
  {
    name: 'Feuille',
    rows: [
      ['external_id', 'day', 'hours'],
      ['a', '2026-03-02', 2],
    ],
  },
];

/** One file for each way of harming a reader, bombs unpacking to so many MiB. */
export function hostileFiles(mebibytes: number): HostileFile[] {
  return [...bombs(mebibytes), ...containers(), ...broken(), ...shapes(), ...noises()];
}

function bombs(mebibytes: number): HostileFile[] {
  const blank = () => Buffer.alloc(mebibytes * MIB, ' ');
  // A gigabyte is too long for a text.
  const sheet = (inside: Buffer) =>
    Buffer.concat([Buffer.from('<worksheet><sheetData>'), inside, Buffer.from('</sheetData></worksheet>')]);
  const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';
  const lines = () => Buffer.concat([Buffer.from(HEADER), Buffer.alloc(mebibytes * MIB, 'a,b,2026-03-02,1\n')]);
  const parts = (content: () => Buffer) => async () =>
    madeWorkbook(one, { parts: { 'xl/worksheets/sheet1.xml': content() } });
  return [
    { name: 'a gzip of nothing but blanks', bytes: () => gzipSync(blank()), codes: ['unpacked-too-large'] },
    { name: 'a gzip of one line told for ever', bytes: () => gzipSync(lines()), codes: ['unpacked-too-large'] },
    {
      name: 'a gzip within a gzip',
      bytes: () => gzipSync(gzipSync(blank())),
      codes: ['unpacked-too-large', 'unsupported-format'],
    },
    {
      name: 'a sheet of blanks',
      bytes: parts(() => sheet(blank())),
      codes: ['unpacked-too-large'],
    },
    {
      name: 'a sheet of rows without end',
      bytes: parts(() => sheet(Buffer.alloc(Math.ceil((mebibytes * MIB) / row.length) * row.length, row))),
      codes: ['unpacked-too-large'],
    },
    {
      name: 'an archive of ten thousand and one parts',
      bytes: () => zipped(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`p${n}`, '']))),
      codes: ['too-many-entries'],
    },
  ];
}

function containers(): HostileFile[] {
  const withPart = (name: string, content: string) => () => madeWorkbook(one, { parts: { [name]: content } });
  const compound = (inside: string) => () =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1_000),
      Buffer.from(inside, 'utf16le'),
      Buffer.alloc(1_000),
    ]);
  const escaping = async () => {
    const zip = await zipped({ 'aa/evil.xml': 'x' });
    return Buffer.from(zip.toString('latin1').replaceAll('aa/evil', '../evil'), 'latin1');
  };
  const entities =
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
  return [
    { name: 'a part that leads out of the archive', bytes: escaping, codes: ['unsafe-archive', 'corrupt-file'] },
    { name: 'an archive in the archive', bytes: withPart('xl/inner.zip', 'PK'), codes: ['unsafe-archive'] },
    {
      name: 'entities that multiply',
      bytes: withPart('xl/worksheets/sheet1.xml', entities),
      codes: ['unsafe-archive'],
    },
    { name: 'a workbook with a password', bytes: compound('EncryptedPackage'), codes: ['encrypted-file'] },
    { name: 'an old workbook', bytes: compound('Workbook'), codes: ['unsupported-format'] },
    {
      name: 'an OpenDocument sheet',
      bytes: () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      codes: ['unsupported-format', 'corrupt-file'],
    },
  ];
}

function broken(): HostileFile[] {
  const log = HEADER + Array.from({ length: 2_000 }, (_, n) => `a${n},v${n * 7919},2026-03-02,1\n`).join('');
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  return [
    { name: 'nothing', bytes: () => Buffer.alloc(0), codes: ['empty-file'] },
    { name: 'a gzip cut in half', bytes: () => half(gzipSync(log)), codes: ['corrupt-file'] },
    { name: 'a workbook cut in half', bytes: async () => half(await madeWorkbook(one)), codes: ['corrupt-file'] },
    {
      name: 'a Parquet file cut in half',
      bytes: () => Buffer.from('PAR1 and then nothing more'),
      codes: ['corrupt-file'],
    },
    { name: 'a picture', bytes: () => Buffer.from('89504e470d0a1a0a0000', 'hex'), codes: ['not-what-it-claims'] },
    { name: 'a web page', bytes: () => Buffer.from('<!doctype html><table><tr><td>1'), codes: ['not-what-it-claims'] },
    {
      name: 'a quote left open',
      bytes: () => Buffer.from(`${HEADER}a,"b,2026-03-02,1\n${'c,d,2026-03-02,1\n'.repeat(900)}`),
      codes: ['unclosed-quote', 'quote-misplaced'],
    },
    {
      name: 'bytes of no alphabet',
      bytes: () =>
        Buffer.concat([
          Buffer.from(HEADER),
          Buffer.from('a,\u00e9\u00e8,2026-03-02,1\n'),
          Buffer.from('b,\xff\xfe\x81\x8d,2026-03-02,1\n', 'latin1'),
        ]),
      codes: ['encoding-uncertain'],
    },
  ];
}

function shapes(): HostileFile[] {
  const wide = (count: number) => Array.from({ length: count }, (_, n) => `c${n}`).join(',');
  return [
    {
      name: 'a hundred thousand columns',
      bytes: () => Buffer.from(`${wide(100_000)}\n${wide(100_000)}\n`),
      codes: ['too-many-columns'],
    },
    { name: 'one line of 64 MiB', bytes: () => Buffer.alloc(64 * MIB, 'a'), codes: REFUSED_SHAPES },
    { name: 'one line of separators', bytes: () => Buffer.alloc(4 * MIB, ','), codes: REFUSED_SHAPES },
    { name: 'nothing but quotes', bytes: () => Buffer.alloc(4 * MIB, '"'), codes: REFUSED_SHAPES },
    { name: 'quotes and separators in turn', bytes: () => Buffer.alloc(4 * MIB, '",'), codes: REFUSED_SHAPES },
    {
      name: 'every separator in turn',
      bytes: () => Buffer.alloc(4 * MIB, 'a,b;c\td|e:f^g~h\n'),
      codes: REFUSED_SHAPES,
    },
    { name: 'empty lines without end', bytes: () => Buffer.alloc(8 * MIB, '\n'), codes: REFUSED_SHAPES },
    {
      name: 'a JSON of a thousand levels',
      bytes: () => Buffer.from(`[{"day":${'['.repeat(1_000)}${']'.repeat(1_000)}}]`),
      codes: ['json-too-deep', 'nested-value'],
    },
    {
      name: 'a JSON that never closes',
      bytes: () => Buffer.from(`[{"day":"${'x'.repeat(2 * MIB)}`),
      codes: ['json-unreadable', 'unpacked-too-large', 'corrupt-file'],
    },
  ];
}

/** Which one depends on how far reading came; each has its sentence. */
const REFUSED_SHAPES = [
  'one-column',
  'dialect-uncertain',
  'too-many-columns',
  'empty-file',
  'mapping-needed',
  'ambiguous-header',
  'unclosed-quote',
  'quote-misplaced',
  'unpacked-too-large',
  'line-too-long',
];

/** Random bytes that begin like each known format. */
function noises(): HostileFile[] {
  const random = new Random('noise');
  const signs = [
    '504b0304',
    '50415231',
    'd0cf11e0a1b11ae1',
    '1f8b08',
    'efbbbf',
    'fffe',
    'feff',
    '5b7b',
    '7b22',
    '377abcaf271c',
    '25504446',
  ];
  return signs.map((sign) => ({
    name: `noise that begins with ${sign}`,
    bytes: () =>
      Buffer.concat([
        Buffer.from(sign, 'hex'),
        Buffer.from(Array.from({ length: 50_000 }, () => Math.floor(random.next() * 256))),
      ]),
    codes: [
      'corrupt-file',
      'unsupported-format',
      'not-what-it-claims',
      'encrypted-file',
      'encoding-uncertain',
      'json-unreadable',
      'unsafe-archive',
      ...REFUSED_SHAPES,
    ],
  }));
}
