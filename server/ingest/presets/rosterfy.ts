import { type ColumnRule, of, plainTraits, type Preset } from '../preset.js';

const hours: ColumnRule = { meaning: { field: 'person_seconds', unit: 'hours', holds: 'total' } };

const shared: Preset = {
  ...plainTraits,
  name: 'rosterfy',
  provenance: 'estimated',
  signs: [],
  columns: {},
};

/** Shifts of an event: hours stand for everybody wanted, so that those who came are worked out. */
export const rosterfy: Preset = {
  ...shared,
  isDurationForDemand: true,
  signs: [['event_shift_id', 'event_shift_hours']],
  columns: {
    event_id: of('mission'),
    event_name: of('mission_title'),
    event_type: of('activity_type'),
    event_shift_id: of('external_id'),
    event_shift_postal_code: of('site'),
    event_shift_date_time_from: of('started_at'),
    event_shift_date_time_to: of('ended_at'),
    event_shift_demand: of('demand'),
    event_shift_hours: hours,
    event_shift_attended: of('headcount'),
  },
};

/** The same, as LEEDS 2023 published it: hours are those of the whole group. */
export const rosterfyPublished: Preset = {
  ...shared,
  signs: [['shift_id', 'volunteer_hours', 'attended']],
  columns: {
    shift_id: of('external_id'),
    date: of('day'),
    postcode: of('site'),
    volunteer_hours: hours,
    attended: of('headcount'),
    demand: of('demand'),
    event_id: of('mission'),
    event_name: of('mission_title'),
    event_type: of('activity_type'),
  },
};
