import { useTranslation } from 'react-i18next';
import type { Amounts } from '../../../server/settings/parameters/parameters.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { useSession } from '../../lib/session.js';
import { setAmounts, useParameterChange } from './get-parameters.js';
import styles from './parameters.module.css';

/** Whether time is ever shown as money. */
export function AmountsSection({ amounts }: { amounts: Amounts }) {
  const { t } = useTranslation();
  const set = useParameterChange(setAmounts);
  const mayWrite = useSession().rights.includes('parameters.write');
  const switches = [
    { name: 'valuesTime', label: t('parameters.valuesTime'), text: t('parameters.valuesTimeText') },
    { name: 'isHoursOnly', label: t('parameters.hoursOnly'), text: t('parameters.hoursOnlyText') },
  ] as const;
  return (
    <Card aria-labelledby="amounts" className={styles.part}>
      <h2 id="amounts">{t('parameters.amounts')}</h2>
      {set.error && <Failure error={set.error} />}
      {switches.map(({ name, label, text }) => (
        <label key={name} className={styles.tick}>
          <input
            type="checkbox"
            checked={amounts[name]}
            disabled={!mayWrite || set.isPending}
            onChange={(event) => set.mutate({ ...amounts, [name]: event.currentTarget.checked })}
          />
          <span>
            {label}
            <span className={styles.below}>{text}</span>
          </span>
        </label>
      ))}
    </Card>
  );
}
