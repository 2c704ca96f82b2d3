import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../certificates.module.css';
import type { ChoicesProps } from './choices-props.js';

const LONGEST = { roleTitle: 200, responsibilities: 1000, autonomy: 500 } as const;

/** What one did, in one's own words: printed as said by the person until a coordinator confirms it. */
export function RoleFields({ draft, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const field = (name: keyof typeof LONGEST) => ({
    label: t(`certificates.make.role.${name}`),
    maxLength: LONGEST[name],
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => onChange({ [name]: value }),
  });
  const isUntitled = draft.roleTitle.trim() === '' && `${draft.responsibilities}${draft.autonomy}`.trim() !== '';
  return (
    <fieldset className={`${styles.picks} ${styles.fields}`}>
      <legend>{t('certificates.make.role.title')}</legend>
      <p className={styles.quiet}>{t('certificates.make.role.text')}</p>
      <TextInput
        size="md"
        description={t('certificates.make.role.example')}
        error={isUntitled ? t('certificates.make.role.untitled') : null}
        {...field('roleTitle')}
      />
      <Textarea size="md" rows={3} {...field('responsibilities')} />
      <Textarea size="md" rows={2} {...field('autonomy')} />
    </fieldset>
  );
}
