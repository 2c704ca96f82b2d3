import type { TFunction } from 'i18next';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bucket, CatalogueEntry, Chart } from '../../../server/indicators/indicators.schemas.js';
import { readBucket } from '../../lib/buckets.js';
import type { Marks } from '../../../server/paper/chart-look/chart-marks.js';
import type { Annotations, AnnotationView } from '../../../server/targets/annotations.schemas.js';
import type { Targets } from '../../../server/targets/targets.schemas.js';
import { useLanguage, type Language } from '../../lib/language.js';
import { annotationsQuery, targetsQuery } from '../../lib/targets.js';
import { aimsOf, markOf, notesOf } from './aims.js';
import type { Scope } from './filters.js';

export const audienceOf = ({ view }: Scope) => (view === 'donor' ? ('external' as const) : ('internal' as const));

/** Targets and notes of one chart: where they stand, and what is said of them in words. Both may come late. */
export interface ChartMarks extends Marks {
  /** What each line is. */
  lines: readonly string[];
  said: readonly AnnotationView[];
}

/** None for a chart that does not run over time. */
export function useMarks(entry: CatalogueEntry, chart: Chart, scope: Scope): ChartMarks {
  const { t } = useTranslation();
  const language = useLanguage();
  const bucket = chart.request.by.map(readBucket).find((one) => one !== null);
  const enabled = bucket !== undefined;
  const targets = useQuery({ ...targetsQuery(scope.period, audienceOf(scope)), enabled }).data;
  const notes = useQuery({ ...annotationsQuery(scope.period, audienceOf(scope)), enabled }).data;
  const marks =
    bucket === undefined
      ? NONE
      : marksOf({ entry, scope, bucket, targets: targets?.targets ?? [], notes, t, language });
  // The same value for the same marks: a new one would draw the chart again.
  const text = JSON.stringify(marks);
  return useMemo(() => JSON.parse(text) as ChartMarks, [text]);
}

const NONE: ChartMarks = { aims: [], notes: [], lines: [], said: [] };

interface Asked {
  entry: CatalogueEntry;
  scope: Scope;
  bucket: Bucket;
  targets: Targets['targets'];
  notes: Annotations | undefined;
  t: TFunction;
  language: Language;
}

function marksOf({ entry, scope, bucket, targets, notes, t, language }: Asked): ChartMarks {
  const { from, to } = scope.period;
  const inside = <Days extends { from: string; to: string }>(days: Days): Days => ({
    ...days,
    from: days.from < from ? from : days.from,
    to: days.to > to ? to : days.to,
  });
  const aims = aimsOf(entry, scope, targets)
    .map((target) => markOf(entry, target, bucket, t, language))
    .flatMap((mark) => (mark ? [inside(mark)] : []));
  const said = notes ? notesOf(entry, scope, notes) : [];
  const numbered = said.map(({ fromDay, toDay, text }, at) =>
    inside({ number: at + 1, from: fromDay, to: toDay, text }),
  );
  return { aims, notes: numbered, lines: aims.map(({ told }) => told), said };
}
