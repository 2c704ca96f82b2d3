import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartProps } from './amount-part.js';
import styles from './needs.module.css';
import { emptySkill, type SkillDraft } from './terms-draft.js';

const KINDS = ['at_least_n', 'everyone', 'preferred'] as const;
const MOST_SKILLS = 20;

/** Skills that a date asks for: how well, and of whom. */
export function SkillsPart({ draft, fault, names, onChange }: PartProps & { names: readonly string[] }) {
  const { t } = useTranslation();
  const list = useId();
  const { skills } = draft;
  const set = (at: number, part: Partial<SkillDraft>) =>
    onChange({ skills: skills.map((skill, other) => (other === at ? { ...skill, ...part } : skill)) });
  return (
    <>
      {skills.map((skill, at) => (
        <fieldset key={at} className={styles.skill}>
          <legend>{t('need.skillNumber', { number: at + 1 })}</legend>
          <SkillFields at={at} skill={skill} list={list} fault={fault} onChange={(part) => set(at, part)} />
          <div>
            <Button
              variant="default"
              aria-label={t('abilities.removeOf', { name: skill.name || t('need.skillNumber', { number: at + 1 }) })}
              onClick={() => onChange({ skills: skills.filter((_, other) => other !== at) })}
            >
              {t('abilities.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {skills.length < MOST_SKILLS && (
        <div>
          <Button size="md" variant="default" onClick={() => onChange({ skills: [...skills, emptySkill] })}>
            {t('need.addSkill')}
          </Button>
        </div>
      )}
    </>
  );
}

interface SkillProps extends Pick<PartProps, 'fault'> {
  at: number;
  skill: SkillDraft;
  list: string;
  onChange: (part: Partial<SkillDraft>) => void;
}

function SkillFields({ at, skill, list, fault, onChange }: SkillProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.fields}>
      <TextInput
        size="md"
        label={t('abilities.skill')}
        list={list}
        maxLength={120}
        value={skill.name}
        error={fault(`skill-${at}`)}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
      />
      <NativeSelect
        size="md"
        label={t('abilities.level')}
        value={skill.level}
        onChange={({ currentTarget: { value } }) => onChange({ level: value })}
        data={([1, 2, 3] as const).map((one) => ({ value: String(one), label: t(`abilities.levels.${one}`) }))}
      />
      <NativeSelect
        size="md"
        label={t('need.whom')}
        value={skill.kind}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: KINDS.find((kind) => kind === value) ?? 'at_least_n' })
        }
        data={KINDS.map((kind) => ({ value: kind, label: t(`need.kinds.${kind}`) }))}
      />
      {skill.kind === 'at_least_n' && (
        <TextInput
          size="md"
          inputMode="numeric"
          label={t('need.some')}
          maxLength={5}
          value={skill.n}
          error={fault(`some-${at}`)}
          onChange={({ currentTarget: { value } }) => onChange({ n: value })}
        />
      )}
    </div>
  );
}
