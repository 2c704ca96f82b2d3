import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttendanceMissions } from '../../../server/missions/attendance/attendance.schemas.js';
import type { Day } from '../../lib/day.js';
import styles from './entry-page.module.css';

interface MissionAndDayProps {
  missions: AttendanceMissions;
  mission: string;
  day: Day;
  onChange: (mission: string, day: Day) => void;
}

/** Chosen once for the whole sheet. */
export function MissionAndDay({ missions, mission, day, onChange }: MissionAndDayProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.choice}>
      <NativeSelect
        label={t('attendance.mission')}
        value={mission}
        data={[
          { value: '', label: t('attendance.choose') },
          ...missions.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value, day)}
      />
      <TextInput
        type="date"
        label={t('attendance.day')}
        value={day}
        onChange={(event) => onChange(mission, event.currentTarget.value)}
      />
    </div>
  );
}
