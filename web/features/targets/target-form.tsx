import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { TargetFilter, TargetView } from '../../../server/targets/targets.schemas.js';
import { Failure } from '../../components/failure.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { addDays, isDay } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { presetPeriod } from '../../lib/period.js';
import { useForm } from '../../lib/use-form.js';
import { readAim, writeAim } from './aim-number.js';
import { setTarget, useTargetChange } from './get-catalogued.js';
import { isWhole, PartChoice } from './part-choice.js';
import { usualWay } from './usual-way.js';
import styles from './targets.module.css';

interface TargetFormProps {
  catalogue: Catalogue;
  missions: readonly { id: string; title: string }[];
  /** Null sets a new one. */
  target: TargetView | null;
  onDone: () => void;
}

/** What a figure shall be, over which days, and from where one starts. */
export function TargetForm({ catalogue, missions, target, onDone }: TargetFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useTargetChange(setTarget, onDone);
  const [name, setName] = useState(target?.indicator ?? catalogue.indicators[0]?.name ?? '');
  const entry = catalogue.indicators.find((one) => one.name === name);
  const [chosen, setChosen] = useState(target?.measure ?? '');
  const measure =
    entry?.measures.find((one) => one.name === chosen) ??
    entry?.measures.find((one) => one.name === name) ??
    entry?.measures[0];
  const unit = measure?.unit ?? 'count';
  const [filters, setFilters] = useState<TargetFilter[]>(
    target?.filters.map(({ dimension, value }) => ({ dimension, value })) ?? [],
  );
  const [way, setWay] = useState(target?.better ?? null);
  const better = way ?? usualWay(name);
  const year = presetPeriod('this_year', catalogue);
  const number = (typed: string) => (readAim(typed, unit) === null ? t('targets.wrongNumber') : null);
  const day = (typed: string) => (isDay(typed) ? null : t('targets.wrongDay'));
  const { form, field, submit } = useForm(
    {
      fromDay: target?.fromDay ?? year.from,
      lastDay: addDays(target?.toDay ?? year.to, -1),
      target: writeAim(target?.target ?? null, unit, language),
      baseline: writeAim(target?.baseline ?? null, unit, language),
    },
    {
      fromDay: day,
      lastDay: (typed, values) => day(typed) ?? (typed < values.fromDay ? t('targets.wrongOrder') : null),
      target: number,
      baseline: (typed) => (typed.trim() === '' ? null : number(typed)),
    },
  );
  const needsKind = entry?.unit === 'outcome' && !isWhole(entry, filters);
  const send = (typed: Record<'fromDay' | 'lastDay' | 'target' | 'baseline', string>) => {
    if (!measure || needsKind) return;
    const body = {
      indicator: name,
      measure: measure.name,
      filters,
      fromDay: typed.fromDay,
      toDay: addDays(typed.lastDay, 1),
      better,
      target: readAim(typed.target, unit) ?? 0,
      baseline: readAim(typed.baseline, unit),
    };
    change.mutate({ id: target?.id ?? null, body });
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit(send)}>
      {change.error && <Failure error={change.error} />}
      <div className={styles.row}>
        <NativeSelect
          label={t('targets.figure')}
          value={name}
          data={catalogue.indicators.map((one) => ({ value: one.name, label: one.title[language] }))}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setChosen('');
            setFilters([]);
          }}
        />
        {entry && entry.measures.length > 1 && (
          <NativeSelect
            label={t('targets.measure')}
            value={measure?.name ?? ''}
            data={entry.measures.map((one) => ({ value: one.name, label: one.label[language] }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        {entry && (
          <PartChoice
            {...{ entry, missions, filters, needsKind }}
            recorded={catalogue.recorded}
            onChange={setFilters}
          />
        )}
      </div>
      <div className={styles.row}>
        <TextInput type="date" label={t('targets.firstDay')} {...field('fromDay')} />
        <TextInput type="date" label={t('targets.lastDay')} {...field('lastDay')} />
      </div>
      <RadioCards legend={t('targets.way')}>
        {(['more', 'less'] as const).map((one) => (
          <RadioCard
            key={one}
            name="better"
            checked={better === one}
            text={t(`targets.ways.${one}Text`)}
            onChoose={() => setWay(one)}
          >
            {t(`targets.ways.${one}`)}
          </RadioCard>
        ))}
      </RadioCards>
      <div className={styles.row}>
        <TextInput
          label={t('targets.wanted', { unit: t(`targets.units.${unit}`) })}
          inputMode="decimal"
          autoComplete="off"
          {...field('target')}
        />
        <TextInput
          label={t('targets.start', { unit: t(`targets.units.${unit}`) })}
          description={t('targets.startHint')}
          inputMode="decimal"
          autoComplete="off"
          {...field('baseline')}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" loading={change.isPending}>
          {t('targets.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
