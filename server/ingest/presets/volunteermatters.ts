import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** Credited hours; what somebody reported by hand is declared, the rest was measured. */
export const volunteermatters: Preset = {
  ...plainTraits,
  name: 'volunteermatters',
  signs: [['volunteerdate', 'creditedhours', 'manuallyreported', 'assignment']],
  columns: {
    volunteerdate: of('day'),
    creditedhours: { meaning: { field: 'person_seconds', unit: 'hours', holds: 'total' } },
    manuallyreported: of('provenance', {
      words: { true: 'declared', yes: 'declared', 1: 'declared', false: 'measured', no: 'measured', 0: 'measured' },
    }),
    assignment: [
      { ...of('mission'), path: 'id' },
      { ...of('mission_title'), path: 'name' },
    ],
    ...leaves('volunteercomments'),
  },
};
