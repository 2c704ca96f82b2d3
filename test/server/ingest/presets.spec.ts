import { afterAll, describe, expect, it } from '@jest/globals';
import type { LogAsked } from '../../../server/ingest/mapping.js';
import { previewOf } from '../../../server/ingest/preview.js';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { openLog } from '../../../server/ingest/log-file.js';
import { madeWorkbook } from './made-workbook.js';
import { SentFiles } from './sent-file.js';

const nothing: LogAsked = { what: null, preset: null, mapping: null, saved: [], sheet: null, dialect: null };
const rules = { zone: 'Europe/Paris', today: '2026-11-24', language: 'en' as const };
const sent = new SentFiles();
afterAll(() => sent.remove());

const look = (name: string, asked: Partial<LogAsked> = {}): Promise<Preview> =>
  previewOf(name.includes('/') ? name : `test/fixtures/presets/${name}.csv`, { ...nothing, ...asked }, rules);
/** The lines as they would be kept, or why not. */
const said = ({ rows }: Preview, ...fields: string[]) =>
  rows.map(({ values, rejection }) => rejection?.code ?? fields.map((field) => values?.[field] ?? null));
const asksFor = ({ questions }: Preview) => questions.map(({ id }) => id);

describe('An export of', () => {
  it('SignUpGenius: American dates under two title lines, a group by its number, an empty slot is nobody', async () => {
    const seen = await look('signupgenius');
    expect([seen.preset, seen.questions]).toEqual(['signupgenius', []]);
    expect(
      said(seen, 'day', 'started_at', 'person_seconds', 'headcount', 'volunteer', 'mission_id', 'provenance'),
    ).toEqual([
      ['2026-03-07', '2026-03-07T08:00:00.000Z', 9000, 1, 'Olive Tarn', 'Spring food drive', 'estimated'],
      ['2026-04-05', '2026-04-05T11:00:00.000Z', 28_800, 4, null, 'Spring food drive', 'estimated'],
      'nobody-attended',
    ]);
    expect(said(seen, 'status', 'activity_type', 'site')[0]).toEqual(['declared', 'Sorting', 'North hall']);
  });

  it('Volgistics: the sheet of services is found beside that of people, and who did not come is left out', async () => {
    const day = (n: number) => ({ n, format: 'm/d/yyyy' });
    const time = (n: number) => ({ n, format: 'h:mm AM/PM' });
    const header =
      'Number,Site,Place,Assignment,From date,To date,From time,To time,Hours,No Call/No Show,Call/Email to miss shift,Absence,Volunteers';
    const service = {
      name: 'Service',
      rows: [
        header.split(','),
        ['104', 'Harbour', 'Desk', 'Welcome', day(46_095), day(46_095), time(0.375), time(0.5), 3, '', '', '', 1],
        ['105', 'Harbour', 'Desk', 'Welcome', day(46_095), day(46_095), '', '', '', 'X', '', '', 1],
      ],
    };
    const master = {
      name: 'Master',
      rows: [
        ['Number', 'Last name', 'First name', 'Start'],
        ['104', 'Tarn', 'Olive', ''],
      ],
    };
    const file = sent.put(await madeWorkbook([master, service]));
    const seen = await look(file);
    expect([seen.preset, seen.sheet, seen.questions]).toEqual(['volgistics', 'Service', []]);
    expect(said(seen, 'day', 'person_seconds', 'volunteer', 'mission_id', 'site', 'status')).toEqual([
      ['2026-03-14', 10_800, '104', 'Welcome', 'Harbour', 'declared'],
      ['2026-03-14', null, '105', 'Welcome', 'Harbour', 'no_show'],
    ]);
    await expect(
      look(
        sent.put(
          await madeWorkbook([
            {
              ...master,
              rows: [
                ['Number', 'Last name'],
                ['1', 'A'],
              ],
            },
          ]),
        ),
      ),
    ).rejects.toMatchObject({
      code: 'not-an-activity-log',
    });
    const group = {
      ...service,
      rows: [...service.rows, ['', 'Harbour', 'Desk', 'Welcome', day(46_095), '', '', '', 8, '', '', '', 4]],
    };
    expect(asksFor(await look(sent.put(await madeWorkbook([group]))))).toEqual(['holds']);
  });

  it('CiviVolunteer: minutes that were done, dates in words, people who did not come', async () => {
    const seen = await look('civivolunteer');
    expect([seen.preset, seen.questions]).toEqual(['civivolunteer', []]);
    expect(said(seen, 'day', 'person_seconds', 'volunteer', 'activity_type', 'status')).toEqual([
      ['2026-03-14', 5400, 'Fern, Ada', 'Welcome', 'validated'],
      ['2026-03-14', null, 'Reed, Tom', 'Welcome', 'no_show'],
      ['2026-03-21', 0, 'Alder, Jo', 'Tools', 'validated'],
    ]);
  });

  it('CiviVolunteer: several names are a group; what its minutes hold and an unknown word are asked', async () => {
    const seen = await look('civivolunteer-groups');
    expect(asksFor(seen)).toEqual(['holds', 'status']);
    const fields = { person_seconds: { holds: 'each' as const }, status: { values: { Available: 'declared' } } };
    const answered = await look('civivolunteer-groups', { mapping: { fields } });
    expect(answered.questions).toEqual([]);
    expect(said(answered, 'headcount', 'volunteer', 'person_seconds', 'status')).toEqual([
      [3, null, 16_200, 'validated'],
      [1, 'Moss, Ivy', null, 'declared'],
    ]);
  });

  it('Restarters: a group with what it repaired; nobody counted is not nobody', async () => {
    const seen = await look('restarters');
    expect([seen.preset, seen.questions]).toEqual(['restarters', []]);
    expect(
      said(seen, 'day', 'headcount', 'person_seconds', 'beneficiaries', 'outcome_fixed', 'outcome_kg', 'provenance'),
    ).toEqual([
      ['2026-04-05', 3, 64_800, 12, '7 fixed', '18.25 kg', 'estimated'],
      ['2026-04-12', null, 75_600, 9, '3 fixed', '9.4 kg', 'estimated'],
      ['2026-04-25', 4, 10_800, 0, '0 fixed', '0 kg', 'estimated'],
    ]);
    const newer = await look('restarters-newer');
    expect(said(newer, 'day', 'headcount', 'outcome_fixed', 'outcome_repairable', 'outcome_kg')).toEqual([
      ['2026-04-25', 5, '5 fixed', '1 repairable', '15 kg'],
    ]);
  });

  it('Timecounts: whose hours they are is asked; the weekday is no date, and nought hours stay nought', async () => {
    expect(asksFor(await look('timecounts'))).toEqual(['volunteer']);
    await expect(openLog('test/fixtures/presets/timecounts.csv', nothing)).rejects.toMatchObject({
      code: 'mapping-needed',
      extra: { questions: [{ id: 'volunteer', path: ['always', 'volunteer'] }] },
    });
    const answered = await look('timecounts', { mapping: { fields: {}, always: { volunteer: 'Olive' } } });
    expect(said(answered, 'day', 'person_seconds', 'volunteer', 'mission_id')).toEqual([
      ['2026-03-02', 9000, 'Olive', 'Front desk'],
      ['2026-03-09', 0, 'Olive', 'Front desk'],
    ]);
  });

  it('Steward: times past midnight, and a date of check that is nobody’s business here', async () => {
    const seen = await look('steward');
    expect([seen.preset, seen.questions]).toEqual(['steward', []]);
    expect(said(seen, 'day', 'person_seconds', 'volunteer', 'activity_type')).toEqual([
      ['2026-03-14', 12_600, 'Olive Tarn', 'Trail work'],
      ['2026-03-14', 10_800, 'Basil Rook', 'Night watch'],
      'nobody-attended',
    ]);
    expect(seen.columns.find(({ header }) => header === 'Background Check Date')).toMatchObject({
      field: null,
      ignored: false,
    });
  });

  it('Zooniverse: the day of the volunteer’s own clock, nobody where nobody signed in, no address anywhere', async () => {
    const seen = await look('zooniverse');
    expect([seen.preset, seen.questions]).toEqual(['zooniverse', []]);
    expect(said(seen, 'day', 'person_seconds', 'volunteer', 'mission_title', 'provenance')).toEqual([
      ['2026-03-02', 600, 'olive_tarn', 'Count the newts', 'measured'],
      ['2026-03-01', 60, null, 'Count the newts', 'measured'],
      ['2026-03-03', 50_400, 'olive_tarn', 'Count the newts', 'measured'],
      'missing-day',
    ]);
    expect(seen.rows[2]?.flags).toContain('forgotten-sign-out');
    expect(JSON.stringify(seen)).not.toMatch(/a1b2c3|d4e5f6/);
  });

  it('PyBossa: times of UTC, the day of the association, `None` is nobody and no time', async () => {
    const seen = await look('pybossa');
    expect(said(seen, 'day', 'started_at', 'person_seconds', 'volunteer', 'mission_id')).toEqual([
      ['2026-03-02', '2026-03-01T23:30:00.120Z', 90, '31', '8'],
      ['2026-03-02', '2026-03-02T10:00:00.000Z', null, null, '8'],
    ]);
    expect(JSON.stringify(seen)).not.toContain('203.0.113.9');
  });

  it('VIC: hours that wait are exported as refused, and are not', async () => {
    expect(said(await look('vic'), 'day', 'person_seconds', 'status')).toEqual([
      ['2026-03-14', 10_800, 'validated'],
      ['2026-03-14', 7200, 'declared'],
      ['2026-03-14', 32_400, 'refused'],
    ]);
  });

  it('DTV Tracker and VolunteerMatters: a group’s total, a mission within a cell', async () => {
    expect(said(await look('dtv-tracker'), 'headcount', 'person_seconds', 'mission_id')).toEqual([
      [6, 64_800, 'north-path'],
    ]);
    expect(said(await look('volunteermatters'), 'person_seconds', 'mission_id', 'mission_title', 'provenance')).toEqual(
      [
        [9000, '12', 'Library desk', 'declared'],
        [4500, '12', 'Library desk', 'measured'],
      ],
    );
  });

  it('people, whatever the system, is no log and says what to export instead', async () => {
    for (const text of [
      'User - ID,User - First Name,User - Email\n1,A,a@b.example\n',
      'Name,Email,Sessions,Hours\nA,a@b.example,3,6\n',
    ])
      await expect(look(sent.put(text))).rejects.toMatchObject({ code: 'not-an-activity-log' });
  });

  it('a near match is proposed and never applied', async () => {
    const seen = await look(sent.put('Sign Up,Start Date/Time (mm/dd/yyyy),Item,Qty,Who\nA,03/07/2026,Driving,1,B\n'));
    expect([seen.preset, seen.nearPresets]).toEqual([
      null,
      [{ name: 'signupgenius', missing: ['end_date_time_mm_dd_yyyy'] }],
    ]);
    expect(asksFor(seen)).toEqual(['day']);
  });
});
