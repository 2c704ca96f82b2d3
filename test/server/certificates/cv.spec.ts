import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { addToLinkedIn } from '../../../server/certificates/cv/add-to-linkedin.js';
import { cvLine } from '../../../server/certificates/cv/cv-line.js';
import { jsonResume } from '../../../server/certificates/cv/json-resume.js';
import { dayIn } from '../../../server/indicators/days.js';
import { certificateContent } from './document/certificate-content.js';

const require = createRequire(import.meta.url);
const ADDRESS = 'https://lanterne.example/v/4T6K9MZQ2XPR';
const [atelier, maraude] = certificateContent().missions;
if (!atelier || !maraude) throw new Error('An ordinary certificate has two missions');
const time = { measured: 216_000, declared: 87_600, estimated: 7_200 };
const oneMission = { missions: [{ ...atelier, seconds: 310_800 }], time };

describe('a line to paste into a CV', () => {
  it('says who, where, when, how long, what was done and the number to check it by', () => {
    expect(cvLine(certificateContent(oneMission))).toBe(
      'Bénévole, La Lanterne du Quai, janv.–nov. 2026 (86 h 20) : Animation d’ateliers de lecture pour adultes ; ' +
        'Ateliers : 41 (équipe de 4). Attestation LDQ-2026-7K4QX-11.',
    );
  });

  it('is in the language of the certificate', () => {
    const missions = [{ ...atelier, seconds: 310_800, tasks: 'Ran reading workshops.' }];
    expect(cvLine(certificateContent({ language: 'en', missions, time }))).toBe(
      'Volunteer, La Lanterne du Quai, Jan–Nov 2026 (86 h 20 min): Ran reading workshops; ' +
        'Ateliers: 41 (in a team of 4). Certificate LDQ-2026-7K4QX-11.',
    );
  });

  it('names the missions when there are several, and the role when the person chose to show it', () => {
    const role = { title: 'Animatrice d’atelier', responsibilities: null, autonomy: null, isConfirmed: true };
    expect(cvLine(certificateContent({ role }))).toContain(
      'Animatrice d’atelier, La Lanterne du Quai, janv.–nov. 2026 (86 h 20) : Atelier de lecture, Maraude du mardi ; ',
    );
  });

  it('holds a time from one year into the next, and one of a single month', () => {
    const over = { ...oneMission, from: '2025-11-03', to: '2026-11-20' };
    expect(cvLine(certificateContent(over))).toContain('nov. 2025 – nov. 2026');
    const missions = [{ ...atelier, seconds: 310_800, from: '2026-03-02', to: '2026-03-30' }];
    expect(cvLine(certificateContent({ missions, from: '2026-03-02', to: '2026-03-30' }))).toContain('mars 2026 (');
  });

  it('never passes a specimen off as a certificate', () => {
    expect(cvLine(certificateContent({ isSpecimen: true }))).toContain('LDQ-2026-7K4QX-11 (spécimen sans valeur)');
  });

  it('has only spaces that every form knows', () => {
    expect(cvLine(certificateContent())).not.toMatch(/[\u00a0\u202f]/);
  });
});

describe('the same for JSON Resume', () => {
  const resume = (changes = {}, address: string | null = ADDRESS) => jsonResume(certificateContent(changes), address);

  it('is valid for the official schema, with and without an address, in both languages', async () => {
    const { validate } = require('@jsonresume/schema') as {
      validate: (resume: unknown, done: (faults: unknown, isValid: boolean) => void) => void;
    };
    const faultsOf = (one: unknown) => new Promise((resolve) => validate(one, (faults) => resolve(faults)));
    for (const language of ['fr', 'en'])
      for (const address of [ADDRESS, null]) expect(await faultsOf(resume({ language }, address))).toBeNull();
    expect(await faultsOf({ volunteer: [{ startDate: 'en janvier' }] })).not.toBeNull();
  });

  it('gives the days, the time validated, each mission with its time, and results with their team', () => {
    expect(resume().volunteer).toEqual([
      {
        organization: 'La Lanterne du Quai',
        position: 'Bénévole',
        startDate: '2026-01-12',
        endDate: '2026-11-20',
        summary: '86 h 20 de bénévolat, validées par l’association',
        highlights: ['Atelier de lecture (55 h 33)', 'Ateliers : 41 (équipe de 4)', 'Maraude du mardi (30 h 47)'],
      },
    ]);
  });

  it('points a recruiter to the page that says whether it still holds', () => {
    expect(resume().certificates).toEqual([
      {
        name: 'Attestation de bénévolat LDQ-2026-7K4QX-11',
        date: '2026-12-01',
        issuer: 'La Lanterne du Quai',
        url: ADDRESS,
      },
    ]);
    expect(resume({}, null).certificates[0]).not.toHaveProperty('url');
  });
});

describe('the same for LinkedIn', () => {
  const asked = (changes = {}, organisationId: string | null = null) =>
    Object.fromEntries(new URL(addToLinkedIn(certificateContent(changes), ADDRESS, organisationId)).searchParams);

  it('opens the form filled in', () => {
    expect(asked()).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Attestation de bénévolat',
      organizationName: 'La Lanterne du Quai',
      issueYear: '2026',
      issueMonth: '12',
      certUrl: ADDRESS,
      certId: 'LDQ-2026-7K4QX-11',
    });
  });

  it('counts months where the association is: the last half hour of December in London is January in Paris', () => {
    const issuedAt = '2026-12-31T23:30:00Z';
    const issuedOn = dayIn('Europe/Paris', new Date(issuedAt));
    expect(asked({ issuedAt, issuedOn })).toMatchObject({ issueYear: '2027', issueMonth: '1' });
  });

  it('names the association by its page there when it has one', () => {
    const found = asked({}, '123456');
    expect(found).toMatchObject({ organizationId: '123456' });
    expect(found).not.toHaveProperty('organizationName');
  });
});
