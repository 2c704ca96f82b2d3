import { receiptSchema, type ImportMode, type Receipt } from '../../../server/ingest/ingest.schemas.js';
import { RequestError } from '../../lib/http.js';
import { upload } from '../../lib/upload.js';
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
  signal: AbortSignal;
}

/** One file and its settings to its receipt. Throws `RequestError`. */
export async function sendFile({ file, settings, dryRun, sendingKey, onSent, signal }: Sending): Promise<Receipt> {
  const headers = { 'idempotency-key': sendingKey };
  const { status, body } = await upload('/api/imports', formOf(file, settings, dryRun), { headers, onSent, signal });
  const receipt = receiptSchema.safeParse(body);
  if (!receipt.success) throw new RequestError(status, 'unexpected-answer', '');
  return receipt.data;
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
