import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { NewTarget, TargetFilter, TargetView } from '../../../server/targets/targets.schemas.js';
import { addDays, isDay } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { presetPeriod } from '../../lib/period.js';
import { useForm } from '../../lib/use-form.js';
import { readAim, writeAim } from '../../lib/aim-number.js';
import { isWhole } from '../../components/part-choice.js';
import { usualWay } from '../../lib/usual-way.js';

/** What is being said of a target, until it is kept; null begins a new one. */
export function useTargetDraft(catalogue: Catalogue, target: TargetView | null) {
  const language = useLanguage();
  const about = useFigureChoice(catalogue, target);
  const typed = useTyped(catalogue, target, about.unit);
  const [way, setWay] = useState(target?.better ?? null);
  const better = way ?? usualWay(about.name);
  const submit = (send: (body: NewTarget) => void) =>
    typed.submit(({ fromDay, lastDay, target: wanted, baseline }) => {
      if (!about.measure || about.needsKind) return;
      send({
        indicator: about.name,
        measure: about.measure.name,
        filters: about.filters,
        fromDay,
        toDay: addDays(lastDay, 1),
        better,
        target: readAim(wanted, about.unit, language) ?? 0,
        baseline: readAim(baseline, about.unit, language),
      });
    });
  return { ...about, form: typed.form, field: typed.field, better, setWay, submit };
}

/** Which number it is: a figure, one of its measures, and the part of it. */
function useFigureChoice({ indicators }: Catalogue, target: TargetView | null) {
  const [name, setName] = useState(target?.indicator ?? indicators[0]?.name ?? '');
  const [chosen, setMeasure] = useState(target?.measure ?? '');
  const [filters, setFilters] = useState<TargetFilter[]>(
    target?.filters.map(({ dimension, value }) => ({ dimension, value })) ?? [],
  );
  const entry = indicators.find((one) => one.name === name);
  const called = (wanted: string) => entry?.measures.find((one) => one.name === wanted);
  const measure = called(chosen) ?? called(name) ?? entry?.measures[0];
  const choose = (next: string) => {
    setName(next);
    setMeasure('');
    setFilters([]);
  };
  const needsKind = entry?.unit === 'outcome' && !isWhole(entry, filters);
  return { name, choose, entry, measure, setMeasure, unit: measure?.unit ?? 'count', filters, setFilters, needsKind };
}

function useTyped(catalogue: Catalogue, target: TargetView | null, unit: TargetView['unit']) {
  const { t } = useTranslation();
  const language = useLanguage();
  const year = presetPeriod('this_year', catalogue);
  const number = (typed: string) => (readAim(typed, unit, language) === null ? t('targets.wrongNumber') : null);
  const day = (typed: string) => (isDay(typed) ? null : t('targets.wrongDay'));
  return useForm(
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
}
