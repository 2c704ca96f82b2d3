import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../certificates.module.css';
import type { ChoicesProps } from './choices-props.js';

/** Who signs, and whether that takes time. */
export function SignedBy({ options: { signatories }, draft, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const chosen = signatories.find(({ id }) => id === draft.signatoryId) ?? signatories[0];
  if (!chosen) return null;
  const isAtOnce = chosen.approvesValidated && draft.printedName === '' && draft.bornOn === '';
  return (
    <div className={styles.tight}>
      {signatories.length > 1 && (
        <NativeSelect
          size="md"
          label={t('certificates.make.signatory')}
          value={chosen.id}
          onChange={({ currentTarget: { value } }) => onChange({ signatoryId: value })}
          data={signatories.map(({ id, name, function: as }) => ({ value: id, label: `${name}, ${as}` }))}
        />
      )}
      <p className={styles.quiet}>
        {t(isAtOnce ? 'certificates.make.atOnce' : 'certificates.make.afterThem', {
          name: `${chosen.name} (${chosen.function})`,
        })}
      </p>
    </div>
  );
}
