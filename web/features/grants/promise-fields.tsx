import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { PartChoice } from '../../components/part-choice.js';
import { TickBox } from '../../components/tick-box.js';
import { useLanguage } from '../../lib/language.js';
import { usualWay } from '../../lib/usual-way.js';
import { type FigureDraft, figureParts, type PromiseDraft, type PromiseFaults } from './grant-draft.js';
import styles from './grants.module.css';

interface PromiseFieldsProps {
  promise: PromiseDraft;
  faults: PromiseFaults;
  catalogue: Catalogue;
  missions: readonly { id: string; title: string }[];
  onChange: (part: Partial<PromiseDraft>) => void;
}

/** Words as in the agreement and, where Sillage counts it, the figure that will say what came of it. */
export function PromiseFields({ promise, faults, catalogue, missions, onChange }: PromiseFieldsProps) {
  const { t } = useTranslation();
  const { key, words, figure, fixed } = promise;
  const [first] = catalogue.indicators;
  const begun = (): FigureDraft | null =>
    first ? { indicator: first.name, measure: '', filters: [], better: usualWay(first.name), value: '' } : null;
  return (
    <>
      <Textarea
        name={`words-${key}`}
        label={t('grants.words')}
        maxLength={400}
        autosize
        value={words}
        error={faults[`words-${key}`] ? t('form.required') : null}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      {fixed ? (
        <p className={styles.quiet}>{t('grants.fixed')}</p>
      ) : (
        <TickBox
          label={t('grants.hasFigure')}
          checked={figure !== null}
          onChange={(checked) => onChange({ figure: checked ? begun() : null })}
        />
      )}
      {figure && (
        <FigureFields
          name={key}
          {...{ figure, faults, catalogue, missions }}
          onChange={(part) => onChange({ figure: { ...figure, ...part } })}
        />
      )}
    </>
  );
}

interface FigureFieldsProps extends Omit<PromiseFieldsProps, 'promise' | 'onChange'> {
  name: string;
  figure: FigureDraft;
  onChange: (part: Partial<FigureDraft>) => void;
}

function FigureFields({ name, figure, faults, catalogue, missions, onChange }: FigureFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { entry, measure, unit } = figureParts(catalogue, figure);
  const choose = (indicator: string) => onChange({ indicator, measure: '', filters: [], better: usualWay(indicator) });
  return (
    <div className={styles.row}>
      <NativeSelect
        name={`figure-${name}`}
        label={t('targets.figure')}
        value={figure.indicator}
        data={catalogue.indicators.map((one) => ({ value: one.name, label: one.title[language] }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {entry && entry.measures.length > 1 && (
        <NativeSelect
          label={t('targets.measure')}
          value={measure?.name ?? ''}
          data={entry.measures.map((one) => ({ value: one.name, label: one.label[language] }))}
          onChange={(event) => onChange({ measure: event.currentTarget.value })}
        />
      )}
      {entry && (
        <PartChoice
          {...{ entry, missions }}
          recorded={catalogue.recorded}
          filters={figure.filters}
          needsKind={faults[`figure-${name}`] !== undefined}
          onChange={(filters) => onChange({ filters })}
        />
      )}
      <NativeSelect
        label={t('targets.way')}
        value={figure.better}
        data={(['more', 'less'] as const).map((way) => ({ value: way, label: t(`targets.ways.${way}`) }))}
        onChange={(event) => onChange({ better: event.currentTarget.value === 'less' ? 'less' : 'more' })}
      />
      <TextInput
        name={`value-${name}`}
        label={t('grants.value', { unit: t(`targets.units.${unit}`) })}
        inputMode="decimal"
        autoComplete="off"
        value={figure.value}
        error={faults[`value-${name}`] ? t('targets.wrongNumber') : null}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
    </div>
  );
}
