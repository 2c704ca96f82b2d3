import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Catalogue, CatalogueEntry } from '../../server/indicators/indicators.schemas.js';
import type { SliceFilter } from '../../server/query-files/slice.schemas.js';
import { useLanguage } from '../lib/language.js';
import { combinationsQuery } from '../lib/catalogued.js';

interface PartChoiceProps {
  entry: CatalogueEntry;
  recorded: Catalogue['recorded'];
  missions: readonly { id: string; title: string }[];
  filters: readonly SliceFilter[];
  /** Somebody has to say which outcome. */
  needsKind: boolean;
  onChange: (filters: SliceFilter[]) => void;
}

const KINDS = /^(outcome_)?(type|unit)$/;
const kindsOf = (entry: CatalogueEntry) => entry.dimensions.map(({ name }) => name).filter((name) => KINDS.test(name));

/** Whether the figure is one number: quantities of different things are never added. */
export const isWhole = (entry: CatalogueEntry, filters: readonly SliceFilter[]): boolean =>
  kindsOf(entry).every((kind) => filters.some(({ dimension }) => dimension === kind));

/** What the figure is limited to: which outcome, which mission, which territory. */
export function PartChoice(props: PartChoiceProps) {
  const { entry, missions } = props;
  const { t } = useTranslation();
  const has = (name: string) => entry.dimensions.some((one) => one.name === name);
  const choices = missions.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      {entry.unit === 'outcome' && <KindChoice {...props} />}
      {has('mission_id') && (
        <One
          {...props}
          dimension="mission_id"
          label={t('targets.mission')}
          all={t('targets.everyMission')}
          {...{ choices }}
        />
      )}
      {has('territory') && <TerritoryChoice {...props} />}
    </>
  );
}

function TerritoryChoice(props: PartChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data = [] } = useQuery(combinationsQuery(props.entry, props.recorded, ['territory']));
  const choices = data
    .flatMap(({ territory }) => (typeof territory === 'string' ? [{ value: territory, label: territory }] : []))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  if (choices.length === 0) return null;
  return (
    <One
      {...props}
      dimension="territory"
      label={t('targets.territory')}
      all={t('targets.everyTerritory')}
      {...{ choices }}
    />
  );
}

/** One outcome in its unit. */
function KindChoice({ entry, recorded, filters, needsKind, onChange }: PartChoiceProps) {
  const { t } = useTranslation();
  const kinds = kindsOf(entry);
  const { data = [] } = useQuery(combinationsQuery(entry, recorded, kinds));
  const known = data.map((row) => kinds.map((dimension) => ({ dimension, value: String(row[dimension] ?? '') })));
  const keyOf = (kind: readonly SliceFilter[]) => JSON.stringify(kind.map(({ value }) => value));
  const others = filters.filter(({ dimension }) => !kinds.includes(dimension));
  const chosen = kinds.flatMap((kind) => filters.filter(({ dimension }) => dimension === kind));
  const kept = chosen.length > 0 && !known.some((kind) => keyOf(kind) === keyOf(chosen)) ? [chosen] : [];
  return (
    <NativeSelect
      label={t('targets.outcome')}
      error={needsKind ? t('targets.outcomeNeeded') : null}
      value={keyOf(chosen)}
      data={[
        { value: '[]', label: t('targets.choose') },
        ...[...kept, ...known].map((kind) => ({
          value: keyOf(kind),
          label: kind.map(({ value }) => value).join(' · '),
        })),
      ]}
      onChange={(event) => {
        const kind = [...kept, ...known].find((one) => keyOf(one) === event.currentTarget.value) ?? [];
        onChange([...others, ...kind]);
      }}
    />
  );
}

interface OneProps extends Pick<PartChoiceProps, 'filters' | 'onChange'> {
  dimension: string;
  label: string;
  all: string;
  choices: readonly { value: string; label: string }[];
}

function One({ dimension, label, all, choices, filters, onChange }: OneProps) {
  const others = filters.filter((one) => one.dimension !== dimension);
  return (
    <NativeSelect
      label={label}
      value={filters.find((one) => one.dimension === dimension)?.value ?? ''}
      data={[{ value: '', label: all }, ...choices]}
      onChange={(event) => {
        const value = event.currentTarget.value;
        onChange(value === '' ? others : [...others, { dimension, value }]);
      }}
    />
  );
}
