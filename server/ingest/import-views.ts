import type { Import } from './import.entity.js';
import type { ImportProgress, ImportView } from './ingest.schemas.js';
import type { RunningImport } from './running-import.js';

/** An accepted import as it is told to people. */
export function keptView(row: Import): ImportView {
  const { id, what, source, mode, preset, fileName, importedBy, importedAt, removalsWithheld, receipt } = row;
  const { undoneAt, undoneBy, undoReceipt } = row;
  return {
    id,
    state: undoneAt ? 'undone' : 'accepted',
    what,
    source,
    mode,
    preset,
    fileName,
    importedBy,
    importedAt: importedAt.toISOString(),
    removalsWithheld,
    progress: null,
    receipt,
    problem: null,
    undone: undoneAt && undoReceipt ? { at: undoneAt.toISOString(), by: undoneBy ?? '', receipt: undoReceipt } : null,
  };
}

/** An import under way, or one that ended without a trace. */
export function runningView(running: RunningImport, now: Date): ImportView {
  const { id, source, mode, fileName, importedBy, startedAt } = running.facts;
  return {
    id,
    state: running.end?.state ?? 'running',
    what: null,
    source,
    mode,
    preset: null,
    fileName,
    importedBy,
    importedAt: startedAt.toISOString(),
    removalsWithheld: false,
    progress: running.end ? null : progressOf(running, now),
    receipt: running.end?.receipt ?? null,
    problem: running.end?.problem ?? null,
    undone: null,
  };
}

/** Speeds are those of the present phase so far. */
function progressOf({ phase, phaseSince, totalBytes, soFar }: RunningImport, now: Date): ImportProgress {
  const seconds = (now.getTime() - phaseSince.getTime()) / 1000;
  const isReading = phase === 'reading' && seconds > 0;
  const canTell = isReading && totalBytes !== null && soFar.bytes > 0 && soFar.lines > 0;
  return {
    phase,
    bytes: soFar.bytes,
    totalBytes,
    lines: soFar.lines,
    rejections: soFar.rejections,
    linesPerSecond: isReading && soFar.lines > 0 ? Math.round(soFar.lines / seconds) : null,
    secondsLeft: canTell ? Math.max(0, Math.round(((totalBytes - soFar.bytes) * seconds) / soFar.bytes)) : null,
  };
}
