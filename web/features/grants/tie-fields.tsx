import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.js';
import type { TieDraft, TieFaults } from './grant-draft.js';
import styles from './grants.module.css';
import { ALL, shareText } from './share-number.js';

interface TieFieldsProps {
  faults: TieFaults;
  tie: TieDraft;
  title: string;
  left: number | null;
  onChange: (part: Partial<TieDraft>) => void;
  onRemove: () => void;
}

/** One mission: its share of the grant, and the part of its results. */
export function TieFields({
  tie: { missionId, share, part },
  title,
  left,
  faults,
  onChange,
  onRemove,
}: TieFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fault = (name: string) => {
    const found = faults[`${name}-${missionId}`];
    return found ? t(`grants.wrong.${found}`) : null;
  };
  const some = left === ALL ? t('grants.leftAll') : t('grants.left', { left: shareText(left ?? 0, language) });
  const hint = left === null ? t('grants.leftLater') : some;
  return (
    <fieldset className={styles.lot}>
      <legend>{title}</legend>
      <div className={styles.row}>
        <TextInput
          name={`share-${missionId}`}
          label={t('grants.share')}
          description={t('grants.shareHint')}
          inputMode="decimal"
          autoComplete="off"
          value={share}
          error={fault('share')}
          onChange={(event) => onChange({ share: event.currentTarget.value })}
        />
        <TextInput
          name={`part-${missionId}`}
          label={t('grants.part')}
          description={hint}
          inputMode="decimal"
          autoComplete="off"
          value={part}
          error={fault('part')}
          onChange={(event) => onChange({ part: event.currentTarget.value })}
        />
      </div>
      <div>
        <Button variant="default" aria-label={t('grants.takeOutOf', { title })} onClick={onRemove}>
          {t('grants.takeOut')}
        </Button>
      </div>
    </fieldset>
  );
}
