import {
  importBegunSchema,
  receiptSchema,
  type ImportMode,
  type ImportView,
  type Receipt,
} from '../../../server/ingest/ingest.schemas.js';
import { RequestError } from '../../lib/http.js';
import { upload } from '../../lib/upload.js';
import { cancelImport, followImport } from './follow-import.js';
import { setReading, type ReadingAnswers } from './reading-answers.js';

/** How a file is to be taken. */
export interface Settings {
  source: string;
  mode: ImportMode;
  confirmRemovals: boolean;
  reading: ReadingAnswers;
}

interface Sending {
  file: File;
  settings: Settings;
  dryRun: boolean;
  /** The same again when sending again: it then counts once. */
  sendingKey: string;
  onSent: (sent: number, total: number) => void;
  /** Once it is received. */
  onView: (view: ImportView) => void;
  signal: AbortSignal;
}

/** One file and its settings to its receipt, once it ended. Throws `RequestError`: its refusal, or `stopped`. */
export async function sendFile({
  file,
  settings,
  dryRun,
  sendingKey,
  onSent,
  onView,
  signal,
}: Sending): Promise<Receipt> {
  const headers = { 'idempotency-key': sendingKey, prefer: 'respond-async' };
  const form = formOf(file, settings, dryRun);
  const { status, body } = await upload('/api/imports', form, { headers, onSent, signal, isActedOn: true });
  const begun = importBegunSchema.safeParse(body);
  if (status === 202 && begun.success) return receiptOf(await followed(begun.data.importId, onView, signal));
  const receipt = receiptSchema.safeParse(body);
  if (!receipt.success) throw new RequestError(status, 'unexpected-answer', '');
  return receipt.data;
}

/** Followed to its end, also when it is stopped on the way: what became of it is then known. */
async function followed(id: string, onView: (view: ImportView) => void, signal: AbortSignal): Promise<ImportView> {
  const stop = () => void cancelImport(id).catch(() => undefined);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await followImport(id, onView, new AbortController().signal);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function receiptOf({ state, receipt, problem }: ImportView): Receipt {
  if (receipt) return receipt;
  if (state === 'cancelled') throw new RequestError(0, 'stopped', '');
  throw new RequestError(problem?.status ?? 500, problem?.code ?? 'unexpected-answer', problem?.detail ?? '');
}

/** Fields before the file: the server knows what it is for when it comes. */
function formOf(file: File, { source, mode, confirmRemovals, reading }: Settings, dryRun: boolean): FormData {
  const form = new FormData();
  form.set('source', source);
  form.set('mode', mode);
  setReading(form, reading);
  form.set('confirmRemovals', String(confirmRemovals));
  form.set('dryRun', String(dryRun));
  form.set('file', file);
  return form;
}
