import { useEffect, useState } from 'react';
import type { ChangedReport, ReportView } from '../../../server/reports/reports.schemas.js';
import { useChangeReport } from './get-reports.js';

export type Composed = Omit<ChangedReport, 'version'>;
export type Saving = 'saved' | 'waiting' | 'incomplete' | 'failed';

/** A pause this long, and what was written is kept, ms. */
const PAUSE = 700;

/** What is being composed: kept by itself after a short pause, one change after the other. */
export function useComposing(report: ReportView) {
  const [composed, setComposed] = useState<Composed>(() => composedOf(report));
  /** What the server holds, and its version. */
  const [kept, setKept] = useState(() => ({ composed, version: report.version }));
  const { mutate, isPending, error, reset } = useChangeReport(report.id);
  const isComplete = composed.title.trim() !== '' && composed.from < composed.to;
  const isSaved = kept.composed === composed;
  useEffect(() => {
    if (isSaved || isPending || error || !isComplete) return undefined;
    const save = () =>
      mutate({ ...composed, version: kept.version }, { onSuccess: ({ version }) => setKept({ composed, version }) });
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [composed, kept.version, isSaved, isPending, error, isComplete, mutate]);
  const saving: Saving = error ? 'failed' : !isComplete ? 'incomplete' : isSaved ? 'saved' : 'waiting';
  return {
    composed,
    /** The version that the server holds. */
    version: kept.version,
    saving,
    error,
    retry: reset,
    change: (part: Partial<Composed>) => setComposed((before) => ({ ...before, ...part })),
  };
}

function composedOf({ title, language, from, to, blocks }: ReportView): Composed {
  return { title, language, from, to, blocks };
}
