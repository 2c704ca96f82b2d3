import { useRef, useState } from 'react';
import type { ImportView, Receipt } from '../../../server/ingest/ingest.schemas.js';
import { RequestError } from '../../lib/http.js';
import { randomName } from '../../lib/random-name.js';
import { noAnswers } from './reading-answers.js';
import { sendFile, type Settings } from './send-file.js';

/** What a file alone was answered, beside what all files of the page share. */
export type OwnSettings = Pick<Settings, 'confirmRemovals' | 'reading'>;
export type SharedSettings = Omit<Settings, keyof OwnSettings>;

export type Stage =
  | { name: 'ready' }
  | { name: 'sending'; dryRun: boolean; sent: number; total: number; view: ImportView | null }
  | { name: 'tried'; receipt: Receipt }
  | { name: 'imported'; receipt: Receipt }
  | { name: 'refused'; dryRun: boolean; error: RequestError };

export interface FileDraft {
  id: string;
  file: File;
  own: OwnSettings;
  stage: Stage;
}

/** Until the answer is known, the same thing sent again carries the same name, and counts once. */
interface Attempt {
  name: string;
  of: string;
}

/** Files chosen on this page and what became of each; sent one after the other. */
export function useSending(onImported: () => void) {
  const [files, setFiles] = useState<FileDraft[]>([]);
  const attempts = useRef(new Map<string, Attempt>());
  const stopping = useRef(new AbortController());

  const change = (id: string, changed: Partial<FileDraft>) =>
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...changed } : one)));

  const send = async ({ id, file, own }: FileDraft, shared: SharedSettings, dryRun: boolean): Promise<Stage> => {
    const settings = { ...shared, ...own };
    const of = JSON.stringify([settings, dryRun]);
    const known = attempts.current.get(id);
    const attempt = known?.of === of ? known : { name: randomName(), of };
    attempts.current.set(id, attempt);
    const onSent = (sent: number, total: number) =>
      change(id, { stage: { name: 'sending', dryRun, sent, total, view: null } });
    const onView = (view: ImportView) =>
      change(id, { stage: { name: 'sending', dryRun, sent: file.size, total: file.size, view } });
    onSent(0, file.size);
    try {
      const { signal } = stopping.current;
      const receipt = await sendFile({ file, settings, dryRun, sendingKey: attempt.name, onSent, onView, signal });
      attempts.current.delete(id);
      return { name: dryRun ? 'tried' : 'imported', receipt };
    } catch (error) {
      const told = error instanceof RequestError ? error : new RequestError(0, 'unexpected-answer', '');
      if (told.status !== 0) attempts.current.delete(id);
      return told.code === 'stopped' ? { name: 'ready' } : { name: 'refused', dryRun, error: told };
    }
  };

  /** One after the other; what follows a refused file waits, since order may matter. A trial goes on. */
  const run = async (chosen: readonly FileDraft[], shared: SharedSettings, dryRun: boolean) => {
    stopping.current = new AbortController();
    for (const draft of chosen) {
      if (stopping.current.signal.aborted) return;
      const stage = await send(draft, shared, dryRun);
      change(draft.id, { stage });
      if (stage.name === 'imported') onImported();
      if (stage.name === 'refused' && (!dryRun || stage.error.status === 0)) return;
    }
  };

  return {
    files,
    run,
    change,
    stop: () => stopping.current.abort(),
    add: (chosen: Iterable<File>) => setFiles((all) => [...all, ...[...chosen].map(newDraft)]),
    remove: (id: string) => setFiles((all) => all.filter((one) => one.id !== id)),
    /** What was tried was tried otherwise: it says nothing of the new settings. */
    forgetTrials: () =>
      setFiles((all) => all.map((one) => (one.stage.name === 'imported' ? one : { ...one, stage: { name: 'ready' } }))),
  };
}

const newDraft = (file: File): FileDraft => ({
  id: randomName(),
  file,
  own: { confirmRemovals: false, reading: noAnswers },
  stage: { name: 'ready' },
});
