import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { spokenTags } from '../../lib/spoken-tags.js';
import type { PartProps } from './amount-part.js';
import styles from './needs.module.css';

const LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A language that whoever comes speaks, and how well, in plain words. */
export function SpokenPart({ draft, onChange }: Pick<PartProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tags =
    draft.language === '' || spokenTags.includes(draft.language) ? spokenTags : [draft.language, ...spokenTags];
  const choices = tags
    .map((value) => ({ value, label: languageName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <div className={styles.fields}>
      <NativeSelect
        size="md"
        label={t('need.language')}
        value={draft.language}
        onChange={({ currentTarget: { value } }) => onChange({ language: value })}
        data={[{ value: '', label: t('need.noLanguage') }, ...choices]}
      />
      {draft.language !== '' && (
        <NativeSelect
          size="md"
          label={t('need.languageLevel')}
          value={draft.cefr}
          onChange={({ currentTarget: { value } }) => onChange({ cefr: value })}
          data={LEVELS.map((one) => ({ value: String(one), label: t(`need.cefr.${one}`) }))}
        />
      )}
    </div>
  );
}
