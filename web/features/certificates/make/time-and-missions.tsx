import { useTranslation } from 'react-i18next';
import { TickBox } from '../../../components/tick-box.js';
import { hoursText, hoursTexts } from '../../../lib/hours-text.js';
import { useLanguage } from '../../../lib/language.js';
import styles from '../certificates.module.css';
import type { ChoicesProps } from './choices-props.js';
import { Picks } from '../picks.js';

/** Always there: the validated time, mission by mission; each may be taken off. */
export function TimeAndMissions({ options, draft, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { missions, time } = options;
  const times = hoursTexts(
    missions.map(({ seconds }) => seconds),
    language,
  );
  const all = missions.map(({ missionId }) => missionId);
  return (
    <div className={styles.tight}>
      <Picks
        legend={t('certificates.make.missions')}
        among={missions.map(({ missionId, title }, at) => ({ id: missionId, label: `${title}, ${times[at] ?? ''}` }))}
        chosen={all.filter((id) => !draft.without.includes(id))}
        onChange={(kept) => onChange({ without: all.filter((id) => !kept.includes(id)) })}
      />
      {time.estimated > 0 && (
        <TickBox
          label={t('certificates.make.estimated', { time: hoursText(time.estimated, language) })}
          checked={draft.withEstimated}
          onChange={(withEstimated) => onChange({ withEstimated })}
        />
      )}
      <p className={styles.quiet}>{t('certificates.make.onlyValidated')}</p>
    </div>
  );
}
