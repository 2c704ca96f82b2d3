import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { activityCsv } from '../../../seeds/association/activity-csv.js';
import { largeLog, outcomeTypes } from '../../../seeds/large-log.js';
import { readPlainLines } from '../../../server/ingest/columns/plain-lines.js';
import { Identities } from '../../../server/ingest/identity.js';
import { LineIntake } from '../../../server/ingest/line-intake.js';
import { openLog } from '../../../server/ingest/log-file.js';
import { RejectionList } from '../../../server/ingest/rejection-list.js';
import { writeLines } from '../../../server/ingest/reader/line-files.js';
import { ReaderFolder } from '../../../server/ingest/reader/reader-folder.js';
import { openFolderWarehouse } from '../../../server/warehouse/folder-warehouse.js';

const asked = { what: null, preset: null, mapping: null, saved: [], sheet: null, dialect: null };

describe('a plainly written file read column by column', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-plain-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Everything that reading leaves, and how many lines were read by columns. */
  async function read(content: string | Buffer, byColumns: boolean, zone = 'Europe/Paris') {
    const place = new ReaderFolder(mkdtempSync(join(folder, 'read-')));
    const file = join(place.path, 'log.csv');
    writeFileSync(file, content);
    const engine = await openFolderWarehouse({ folder: place.path, files: [file], memory: '256MB' });
    try {
      const log = await openLog(file, asked, byColumns ? engine.connection : undefined);
      const rules = { mapping: log.mapping, zone, today: '2026-11-24' };
      const rejections = new RejectionList('en', [], () => undefined);
      const intake = new LineIntake(rules, new Identities('gen', 'secret'), rejections);
      const others = log.loaded
        ? await readPlainLines(
            engine.connection,
            { dialect: log.loaded, rules, source: 'gen' },
            intake,
            place.linesPart(0),
          )
        : null;
      const plain = others ? intake.lines : 0;
      const lines = others ? intake.takeAll(others) : log.lines(intake);
      await writeLines(engine.connection, place, { lines, intake, firstPart: others ? 1 : 0 }, () => undefined);
      await log.close();
      const people = new Map([...intake.volunteers.used()].map(({ number, ...one }) => [number, one]));
      const missions = new Map([...intake.missions.used()].map(({ number, ...one }) => [number, one]));
      const rows = await engine.connection.read<Record<string, unknown>>(
        `SELECT * FROM read_parquet('${place.lines}') ORDER BY line`,
      );
      return {
        plain,
        kept: {
          rows: rows.map(({ volunteer_number: volunteer, mission_number: mission, ...row }) => ({
            ...row,
            volunteer: people.get(Number(volunteer ?? -1))?.reference ?? null,
            mission: missions.get(Number(mission ?? -1)) ?? null,
          })),
          people: [...people.values()].map(({ reference }) => reference).toSorted(),
          rejections: rejections.first,
          lines: intake.lines,
          held: [...intake.heldIds].toSorted(),
        },
      };
    } finally {
      engine.close();
    }
  }

  async function sameBothWays(content: string | Buffer, zone?: string): Promise<number> {
    const [columns, lines] = [await read(content, true, zone), await read(content, false, zone)];
    expect(columns.kept).toEqual(lines.kept);
    expect(lines.plain).toBe(0);
    return columns.plain;
  }

  it('says the same as line by line, of a log with every field', async () => {
    const log = largeLog({ rows: 3_000, volunteers: 80, missions: 12, seed: '1', until: '2026-07-01' });
    const content = [...activityCsv(log, outcomeTypes)].join('');
    expect(await sameBothWays(content)).toBeGreaterThan(2_500);
    expect(await sameBothWays(gzipSync(content))).toBeGreaterThan(2_500);
  });

  it.each(['Europe/Paris', 'Australia/Lord_Howe', 'America/Martinique'])(
    'tells instants as line by line where the clock changes, at midnight and in far years (%s)',
    async (zone) => {
      const line = (n: number, begun: string, ended: string) => `T${n},Zoé,Tri,${begun},${ended},validated`;
      const usual = Array.from({ length: 60 }, (_, n) => line(n, '2026-05-04T09:00:00', '2026-05-04T11:00:00'));
      const odd = [
        ['2026-03-29T01:30:00', '2026-03-29T03:30:00'],
        ['2026-03-29T02:30:00', '2026-03-29T04:30:00'],
        ['2026-10-25T02:15:00', '2026-10-25T02:45:00'],
        ['2026-10-25 01:59:59', '2026-10-25 04:00:00'],
        ['2026-04-05T01:45:00', '2026-04-05T03:00:00'],
        ['2026-10-04T02:10:00', '2026-10-04T02:40:00'],
        ['1850-01-01T09:00:00', '1850-01-01T10:00:00'],
        ['1911-03-10T23:55:00', '1911-03-11T00:10:00'],
        ['9999-12-31T09:00:00', '9999-12-31T10:00:00'],
        ['', ''],
      ].map(([begun = '', ended = ''], n) => line(100 + n, begun, ended));
      const header = 'external_id,volunteer,mission,started_at,ended_at,status';
      expect(await sameBothWays([header, ...usual, ...odd, ''].join('\n'), zone)).toBeGreaterThan(59);
      const late = line(200, '2026-05-04T22:00:00', '2026-05-04T24:00:00');
      expect(await sameBothWays([header, ...usual, ...odd, late, ''].join('\n'), zone)).toBeGreaterThan(59);
    },
  );

  const header = 'external_id;benevole;mission;debut;fin;heures;statut;lieu;outcome_kg';
  const french = [
    'A1;Zoé;Tri;31/03/2026 09:00;31/03/2026 11:30;2,5;validé;Dépôt;12,5',
    'A2;Zoé;Tri;31/03/2026 9h;31/03/2026 11h30;2h30;déclaré;Dépôt;',
    'A3;Léo;Tri;29/03/2026 02:30;29/03/2026 05:00;2,5;validé;Dépôt;0,125',
    'A4;Léo;Tri;30/03/2026 22:00;31/03/2026 01:00;3;validé;Dépôt;1',
    'A4;Léo;Tri;30/03/2026 22:00;30/03/2026 23:00;1;validé;Dépôt;1',
    ' A5 ;Ana;Accueil;30/03/2026 14:00;30/03/2026 15:00;1;validé;  ;3',
    'A5;Ana;Accueil;30/03/2026 14:00;30/03/2026 15:00;1;validé;;3',
    'gen:A6;Ana;Accueil;30/03/2026 14:00;30/03/2026 13:00;1;validé;;3',
    'A6;Ana;Accueil;30/03/2026 14:00;30/03/2026 15:00;1;validé;;3',
    'A7@x.org;Ana;Accueil;30/03/2026 14:00;30/03/2026 15:00;1;validé;;3',
    ';Ana;Accueil;30/03/2026 14:00;30/03/2026 15:00;1;validé;;3',
    'A8;Ana;Accueil;31/02/2026 14:00;30/03/2026 15:00;1;validé;;3',
    'A9;Ana;Accueil;30/03/2026 14:00;30/03/2026 15:00;deux;validé;;3',
    'A10;Ana;Accueil;30/03/2026 14:00;;0;validé;;3',
    'A11;Nul;Accueil;30/03/2026 14:00;;1;inconnu;;3',
    'A12;Ana;Accueil;30/03/2027 14:00;;1;absent;;-3',
    'A13;"Ana; dite ""Nana""";Accueil;30/03/2026 14:00;;1/3;absent;;3',
    'Total;;;;;14;;;',
  ];

  it('leaves to the reading of lines whatever is to be rejected, flagged, hashed or rounded', async () => {
    const plainly = Array.from(
      { length: 80 },
      (_, n) => `B${n};Zoé;Tri;${1 + (n % 27)}/05/2026 09:00;;1,25;validé;;${n}`,
    );
    const content = [header, ...plainly, ...french, header, ...plainly.map((line) => line.replace('B', 'C'))].join(
      '\r\n',
    );
    expect(await sameBothWays(content)).toBeGreaterThan(150);
    expect(await sameBothWays(`\uFEFF${content}\r\n`)).toBeGreaterThan(150);
  });

  it('reads a file line by line when records run over several lines, or blank ones stand between', async () => {
    const note = 'A0;"Zoé\nMartin";Tri;31/03/2026 09:00;;1;validé;;';
    expect(await sameBothWays([header, note, ...french].join('\n'))).toBe(0);
    expect(await sameBothWays([header, french[0], '', french[1]].join('\n'))).toBe(0);
  });

  it.each(['Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', 'America/New_York'])(
    'keeps the clocks of %s on every day of two years',
    async (zone) => {
      const lines = Array.from({ length: 730 }, (_, n) => {
        const day = new Date(Date.UTC(2010, 11, 1 + n)).toISOString().slice(0, 10);
        const end = String((n % 10) + 1 + (n % 11)).padStart(2, '0');
        return `D${n},${day}T0${n % 10}:30:00,${day}T${end}:15:00`;
      });
      expect(await sameBothWays(`external_id,start,end\n${lines.join('\n')}\n`, zone)).toBeGreaterThan(600);
    },
  );

  it('reads by columns every time but those that a clock skips or shows twice', async () => {
    const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2025-10-25', '2025-10-26', '2025-10-27'];
    const lines = days.flatMap((day) =>
      Array.from({ length: 96 }, (_, quarter) => {
        const time = `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}:00`;
        return `${day}-${quarter},${day}T${time}`;
      }),
    );
    // From two o'clock to three: four quarters in March, four in October.
    expect(await sameBothWays(`external_id,start\n${lines.join('\n')}\n`)).toBe(lines.length - 8);
  });
});
