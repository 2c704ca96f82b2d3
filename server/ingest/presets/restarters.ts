import { type ColumnRule, leaves, of, plainTraits, type Preset } from '../preset.js';

const outcome = (type: string): ColumnRule => ({ meaning: { field: 'outcome', type, unit: type, shared: true } });

/** Hours follow a rule of the site (9 hours and those of the event for each volunteer, 21 where nobody counted). */
export const restarters: Preset = {
  ...plainTraits,
  name: 'restarters',
  provenance: 'estimated',
  isZeroHeadcountUnknown: true,
  spec: { dateOrder: 'dmy' },
  signs: [
    ['date', 'venue', 'group', 'participants', 'volunteers', 'fixed', 'hours_volunteered'],
    ['date', 'venue', 'group', 'participants', 'volunteers', 'fixed_devices', 'hours_volunteered'],
  ],
  columns: {
    date: of('day'),
    venue: of('site'),
    group: of('mission'),
    participants: of('beneficiaries'),
    volunteers: of('headcount'),
    hours_volunteered: { meaning: { field: 'person_seconds', unit: 'hours', holds: 'total' } },
    fixed: outcome('fixed'),
    fixed_devices: outcome('fixed'),
    repairable: outcome('repairable'),
    repairable_devices: outcome('repairable'),
    weight_kg: outcome('kg'),
    weight_total: outcome('kg'),
    ...leaves(
      'co2_kg',
      'dead',
      'co2_powered',
      'co2_unpowered',
      'co2_total',
      'weight_powered',
      'weight_unpowered',
      'fixed_powered',
      'fixed_unpowered',
      'dead_devices',
      'unknown_repair_status',
      'devices_powered',
      'devices_unpowered',
      'no_weight_powered',
      'no_weight_unpowered',
      'invited',
    ),
  },
};
