import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** Two lines of title stand above. A sign-up is no attendance; a slot nobody took has no name. */
export const signupgenius: Preset = {
  ...plainTraits,
  name: 'signupgenius',
  provenance: 'estimated',
  isSlotWithoutName: true,
  signs: [['sign_up', 'start_date_time_mm_dd_yyyy', 'end_date_time_mm_dd_yyyy', 'qty', 'item']],
  columns: {
    sign_up: of('mission'),
    start_date_time_mm_dd_yyyy: of('started_at', { order: 'mdy' }),
    end_date_time_mm_dd_yyyy: of('ended_at', { order: 'mdy' }),
    location: of('site'),
    qty: of('headcount'),
    item: of('activity_type'),
    first_name: of('volunteer_first_name'),
    last_name: of('volunteer_name'),
    email: of('volunteer_email'),
    ...leaves('sign_up_comment', 'sign_up_coleader', 'sign_up_timestamp', 'phone', 'phonetype'),
  },
};
