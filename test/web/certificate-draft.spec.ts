import { describe, expect, it } from '@jest/globals';
import type { CertificateOptions } from '../../server/certificates/choices.schemas.js';
import {
  type CertificateDraft,
  choicesOf,
  firstDraft,
  sumOf,
} from '../../web/features/certificates/make/certificate-draft.js';
import { certifiedPeriod } from '../../web/features/certificates/certificate-period.js';

const mission = { place: null, tasks: null };
const options: CertificateOptions = {
  name: 'Inès Carpentier',
  needsPrintedName: false,
  firstDay: '2026-01-12',
  lastDay: '2026-11-20',
  time: { measured: 3600, declared: 1800, estimated: 900 },
  missions: [
    {
      ...mission,
      missionId: 'a',
      title: 'Lecture',
      from: '2026-01-12',
      to: '2026-06-30',
      seconds: 4500,
      estimatedSeconds: 0,
    },
    {
      ...mission,
      missionId: 'b',
      title: 'Maraude',
      from: '2026-02-01',
      to: '2026-11-20',
      seconds: 900,
      estimatedSeconds: 900,
    },
    {
      ...mission,
      missionId: null,
      title: 'Autres',
      from: '2026-03-01',
      to: '2026-03-01',
      seconds: 900,
      estimatedSeconds: 0,
    },
  ],
  results: [
    { key: 'r1', missionId: 'a', label: 'ateliers', amount: 41, unit: null, team: 4 },
    { key: 'r2', missionId: 'b', label: 'repas', amount: 12, unit: null, team: null },
  ],
  skills: [{ id: 's', name: 'Pédagogie', isConfirmed: true }],
  trainings: [],
  spoken: [],
  signatories: [{ id: 'p', name: 'Samira Haddad', function: 'présidente', approvesValidated: true }],
  obstacles: [],
};
const everything = { from: null, to: null };
const draft = (part: Partial<CertificateDraft> = {}): CertificateDraft => ({ ...firstDraft('fr'), ...part });

describe('What a volunteer asks for', () => {
  it('is time and missions, and nothing else before they add it', () => {
    expect(choicesOf(draft(), everything, options)).toEqual({
      languages: ['fr'],
      from: null,
      to: null,
      missions: null,
      withEstimated: true,
      results: [],
      skills: [],
      trainings: [],
      spoken: [],
      role: null,
      withMonths: false,
      printedName: null,
      bornOn: null,
      link: 'full',
      signatoryId: 'p',
    });
  });

  it('has the missions left on, also the time outside any, and no result of a mission taken off', () => {
    const { missions, results } = choicesOf(draft({ without: ['b'], results: ['r1', 'r2'] }), everything, options);
    expect(missions).toEqual(['a', null]);
    expect(results).toEqual(['r1']);
  });

  it('leaves out what was ticked for other days and is not there on these', () => {
    expect(choicesOf(draft({ skills: ['s', 'gone'], trainings: ['gone'] }), everything, options)).toMatchObject({
      skills: ['s'],
      trainings: [],
    });
  });

  it('writes a role on one line, and none without a title', () => {
    const written = draft({ roleTitle: ' Animatrice\n d’atelier ', responsibilities: '  ' });
    expect(choicesOf(written, everything, options).role).toEqual({
      title: 'Animatrice d’atelier',
      responsibilities: null,
      autonomy: null,
    });
    expect(choicesOf(draft({ autonomy: 'seule' }), everything, options).role).toBeNull();
  });
});

describe('The sentence before the paper', () => {
  it('says the time of the missions left on, with their first and last day', () => {
    expect(sumOf(draft(), options)).toEqual({ seconds: 6300, missions: 3, from: '2026-01-12', to: '2026-11-20' });
    expect(sumOf(draft({ without: ['a', 'b'] }), options)).toMatchObject({ seconds: 900, from: '2026-03-01' });
  });

  it('has no estimated time where it was left out, nor a mission that has no other', () => {
    const sum = sumOf(draft({ withEstimated: false }), options);
    expect(sum).toEqual({ seconds: 5400, missions: 2, from: '2026-01-12', to: '2026-06-30' });
  });

  it('says nothing where nothing is left', () => {
    expect(sumOf(draft({ without: ['a', 'b', null] }), options)).toBeNull();
  });
});

describe('The days of a certificate', () => {
  const asked = (preset: 'this_year' | 'last_year' | 'everything' | 'dates', firstDay = '', lastDay = '') =>
    certifiedPeriod({ preset, firstDay, lastDay }, '2026-11-29');

  it('are this year, the last one, all there are, or from one day to another with both', () => {
    expect(asked('this_year')).toEqual({ from: '2026-01-01', to: '2027-01-01' });
    expect(asked('last_year')).toEqual({ from: '2025-01-01', to: '2026-01-01' });
    expect(asked('everything')).toEqual({ from: null, to: null });
    expect(asked('dates', '2026-02-01', '2026-02-28')).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  });

  it('are none while they are not typed, or the wrong way round', () => {
    expect(asked('dates')).toBeNull();
    expect(asked('dates', '2026-03-01', '2026-02-01')).toBeNull();
  });
});
