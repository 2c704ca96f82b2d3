import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { TargetView } from '../../../server/targets/targets.schemas.js';
import { Failure } from '../../components/failure.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { useLanguage } from '../../lib/language.js';
import { setTarget, useTargetChange } from './change-targets.js';
import { PartChoice } from '../../components/part-choice.js';
import styles from './targets.module.css';
import { useTargetDraft } from './use-target-draft.js';

interface TargetFormProps {
  catalogue: Catalogue;
  missions: readonly { id: string; title: string }[];
  /** Null sets a new one. */
  target: TargetView | null;
  onDone: () => void;
}

type Draft = ReturnType<typeof useTargetDraft>;

/** What a figure shall be, over which days, and from where one starts. */
export function TargetForm({ catalogue, missions, target, onDone }: TargetFormProps) {
  const { t } = useTranslation();
  const change = useTargetChange(setTarget, onDone);
  const draft = useTargetDraft(catalogue, target);
  const { form, field, submit } = draft;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={submit((body) => change.mutate({ id: target?.id ?? null, body }))}
    >
      {change.error && <Failure error={change.error} />}
      <FigureFields {...{ catalogue, missions, draft }} />
      <div className={styles.row}>
        <TextInput type="date" label={t('targets.firstDay')} {...field('fromDay')} />
        <TextInput type="date" label={t('targets.lastDay')} {...field('lastDay')} />
      </div>
      <NumberFields draft={draft} />
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

function FigureFields({
  catalogue,
  missions,
  draft,
}: Pick<TargetFormProps, 'catalogue' | 'missions'> & { draft: Draft }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, choose, entry, measure, setMeasure, filters, setFilters, needsKind } = draft;
  return (
    <div className={styles.row}>
      <NativeSelect
        label={t('targets.figure')}
        value={name}
        data={catalogue.indicators.map((one) => ({ value: one.name, label: one.title[language] }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {entry && entry.measures.length > 1 && (
        <NativeSelect
          label={t('targets.measure')}
          value={measure?.name ?? ''}
          data={entry.measures.map((one) => ({ value: one.name, label: one.label[language] }))}
          onChange={(event) => setMeasure(event.currentTarget.value)}
        />
      )}
      {entry && (
        <PartChoice {...{ entry, missions, filters, needsKind }} recorded={catalogue.recorded} onChange={setFilters} />
      )}
    </div>
  );
}

function NumberFields({ draft: { unit, better, setWay, field } }: { draft: Draft }) {
  const { t } = useTranslation();
  const named = { unit: t(`targets.units.${unit}`) };
  return (
    <>
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
        <TextInput label={t('targets.wanted', named)} inputMode="decimal" autoComplete="off" {...field('target')} />
        <TextInput
          label={t('targets.start', named)}
          description={t('targets.startHint')}
          inputMode="decimal"
          autoComplete="off"
          {...field('baseline')}
        />
      </div>
    </>
  );
}
