import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** Task runs, timed in UTC; `None` is nothing, and nobody where a person should be. */
export const pybossa: Preset = {
  ...plainTraits,
  name: 'pybossa',
  blanks: ['None'],
  signs: [['task_id', 'user_id', 'created', 'finish_time', 'project_id']],
  secret: ['user_ip'],
  columns: {
    id: of('external_id'),
    user_id: of('volunteer'),
    project_id: of('mission'),
    created: of('started_at', { dates: 'utc' }),
    finish_time: of('ended_at', { dates: 'utc' }),
    ...leaves('info', 'external_uid', 'task_id', 'calibration', 'user_ip', 'timeout'),
  },
};
