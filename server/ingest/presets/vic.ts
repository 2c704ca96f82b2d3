import { leaves, of, plainTraits, type Preset } from '../preset.js';

/** A log of hours in Romanian. Hours that wait are exported as refused: only a name beside them makes them so. */
export const vic: Preset = {
  ...plainTraits,
  name: 'vic',
  isRefusedByNameOnly: true,
  asksStatus: true,
  signs: [['nume_eveniment', 'numar_ore', 'data_participarii']],
  columns: {
    nume_task: of('activity_type'),
    nume_eveniment: of('mission'),
    numar_ore: { meaning: { field: 'person_seconds', unit: 'hours', holds: 'total' } },
    data_participarii: of('day'),
    numele_voluntarului: of('volunteer_name'),
    status: of('status', { words: { aprobat: 'validated', respins: 'refused' } }),
    respinsa_de: of('refused_by'),
    respins_de: of('refused_by'),
    ...leaves(
      'mentiuni',
      'inregistrata_de',
      'inregistrat_de',
      'data_inregistrarii',
      'aprobata_de',
      'aprobat_de',
      'data_aprobarii',
      'data_respingerii',
    ),
  },
};
