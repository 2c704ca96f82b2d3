import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** Classifications of a citizen science platform. Addresses of machines are never kept. */
export const zooniverse: Preset = {
  ...plainTraits,
  name: 'zooniverse',
  anonymous: 'not-logged-in',
  signs: [['classification_id', 'workflow_id', 'metadata']],
  secret: ['user_ip'],
  columns: {
    classification_id: of('external_id'),
    user_name: of('volunteer'),
    workflow_id: of('mission'),
    workflow_name: of('mission_title'),
    created_at: of('recorded_at'),
    metadata: [
      { ...of('started_at'), path: 'started_at' },
      { ...of('ended_at'), path: 'finished_at' },
      { ...of('utc_offset'), path: 'utc_offset' },
    ],
    ...leaves(
      'user_id',
      'user_ip',
      'workflow_version',
      'gold_standard',
      'expert',
      'annotations',
      'subject_data',
      'subject_ids',
    ),
  },
};
