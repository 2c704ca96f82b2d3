import { NativeSelect } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { useDetails } from './lines.js';
import { SayingDialog, type SayingProps } from './saying-dialog.js';
import { spokenTags } from '../../lib/spoken-tags.js';

const LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A language and how well it is spoken. */
export function LanguageDialog({ line, onSay, ...rest }: SayingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const details = useDetails();
  const form = useRef<HTMLFormElement>(null);
  const [tag, setTag] = useState(line?.tag ?? language);
  const [cefr, setCefr] = useState(String(line?.level ?? 4));
  const tags = spokenTags.includes(tag) ? spokenTags : [tag, ...spokenTags];
  const choices = tags
    .map((value) => ({ value, label: languageName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <SayingDialog
      {...rest}
      line={line}
      form={form}
      title={t(line ? 'abilities.changeTitle' : 'abilities.add.language')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSay({ kind: 'language', said: { language: tag, cefr: Number(cefr) } });
      }}
    >
      <NativeSelect
        size="md"
        label={t('abilities.language')}
        value={tag}
        disabled={line !== null}
        onChange={({ currentTarget: { value } }) => setTag(value)}
        data={choices}
      />
      <NativeSelect
        size="md"
        label={t('abilities.cefr')}
        description={t('abilities.cefrHelp')}
        value={cefr}
        onChange={({ currentTarget: { value } }) => setCefr(value)}
        data={LEVELS.map((one) => ({ value: String(one), label: details.language(one) }))}
      />
    </SayingDialog>
  );
}
