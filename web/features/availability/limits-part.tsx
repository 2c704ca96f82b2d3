import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TickBox } from '../../components/tick-box.js';
import styles from './availability.module.css';
import { type Draft, faultOf, type LimitField } from './draft.js';

interface LimitsProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** How much at most: two fields that everybody understands, the others behind one tap. */
export function LimitsPart({ draft, onChange }: LimitsProps) {
  const { t } = useTranslation();
  const field = (name: LimitField) => {
    const wrong = faultOf(name, draft.limits[name]);
    return (
      <TextInput
        key={name}
        size="md"
        inputMode="decimal"
        maxLength={6}
        autoComplete="off"
        label={t(`availability.limits.${name}`)}
        value={draft.limits[name]}
        error={wrong === null ? null : t('availability.limits.wrong', { most: wrong })}
        onChange={({ currentTarget: { value } }) => onChange({ limits: { ...draft.limits, [name]: value } })}
      />
    );
  };
  return (
    <div className={styles.part}>
      <div className={styles.fields}>{(['comfort', 'cap'] as const).map(field)}</div>
      <details className={styles.more}>
        <summary>{t('availability.limits.more')}</summary>
        <div className={styles.part}>
          <div className={styles.fields}>{(['days', 'rest', 'invitations', 'km'] as const).map(field)}</div>
          <TickBox
            label={t('availability.limits.remoteOnly')}
            checked={draft.remoteOnly}
            onChange={(remoteOnly) => onChange({ remoteOnly })}
          />
        </div>
      </details>
    </div>
  );
}
