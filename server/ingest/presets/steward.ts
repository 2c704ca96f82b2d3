import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** Slots that people signed up for; dates of checks are their own business. */
export const steward: Preset = {
  ...plainTraits,
  name: 'steward',
  provenance: 'estimated',
  isSlotWithoutName: true,
  signs: [['slot_date', 'start_time', 'end_time', 'sign_up_item']],
  columns: {
    first_name: of('volunteer_first_name'),
    last_name: of('volunteer_name'),
    email: of('volunteer_email'),
    slot_date: of('day'),
    start_time: of('started_at'),
    end_time: of('ended_at'),
    sign_up_item: of('activity_type'),
    ...leaves('phone', 'waiver_signed', 'background_check_date'),
  },
};
