import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.js';
import { useForm } from '../../lib/use-form.js';
import { choicesQuery } from './get-abilities.js';
import { SayingDialog, type SayingProps } from './saying-dialog.js';

/** A skill from the list, or in one's own words, and how well. */
export function SkillDialog({ line, onSay, ...rest }: SayingProps) {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery(useLanguage()));
  const list = useId();
  const [level, setLevel] = useState(String(line?.level ?? 1));
  const { form, field, submit } = useForm(
    { name: line?.name ?? '' },
    { name: (value) => (value.trim() === '' ? t('abilities.needed') : null) },
  );
  return (
    <SayingDialog
      {...rest}
      line={line}
      form={form}
      title={t(line ? 'abilities.changeTitle' : 'abilities.add.skill')}
      onSubmit={submit(({ name }) => onSay({ kind: 'skill', said: { name: name.trim(), level: Number(level) } }))}
    >
      <TextInput
        size="md"
        label={t('abilities.skill')}
        description={line ? null : t('abilities.skillHelp')}
        maxLength={120}
        readOnly={line !== null}
        {...(line === null && { list })}
        {...field('name')}
      />
      <datalist id={list}>
        {(choices.data ?? []).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <NativeSelect
        size="md"
        label={t('abilities.level')}
        value={level}
        onChange={({ currentTarget: { value } }) => setLevel(value)}
        data={([1, 2, 3] as const).map((one) => ({ value: String(one), label: t(`abilities.levels.${one}`) }))}
      />
    </SayingDialog>
  );
}
