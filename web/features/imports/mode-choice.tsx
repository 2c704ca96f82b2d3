import { useTranslation } from 'react-i18next';
import type { ImportMode } from '../../../server/ingest/ingest.schemas.js';
import styles from './send-form.module.css';

const modes = ['append', 'snapshot'] as const;

/** Whether what the file does not say any more is to go. */
export function ModeChoice({
  value,
  disabled,
  onChange,
}: {
  value: ImportMode;
  disabled: boolean;
  onChange: (mode: ImportMode) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend>{t('imports.mode')}</legend>
      <div className={styles.row}>
        {modes.map((mode) => (
          <label key={mode} className={styles.choice}>
            <input type="radio" name="mode" checked={value === mode} onChange={() => onChange(mode)} />
            <span>
              {t(`imports.modes.${mode}`)}
              <span className={styles.quiet}>{t(`imports.modeText.${mode}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
