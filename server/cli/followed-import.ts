import { importBegunSchema, type ImportView, importViewSchema, type Receipt } from '../ingest/ingest.schemas.js';
import { AppError } from '../shared/app-error.js';
import type { LocalClient } from './local-client.js';
import { ProblemError } from './problem-error.js';
import { ProgressReport } from './progress-report.js';

/**
 * Sends a file, shows how far its import is, and returns the receipt. Ctrl-C stops it and leaves nothing behind.
 * Throws `ProblemError` with the sentence of a refusal.
 */
export async function followedImport(
  client: LocalClient,
  file: string,
  fields: Record<string, string>,
): Promise<Receipt> {
  const report = new ProgressReport(process.stderr);
  const leaving = new AbortController();
  let id: string | null = null;
  const stop = (): void => {
    if (id === null) leaving.abort();
    // Too late to stop: its end says so.
    else void client.post(`/api/imports/${id}/cancel`).catch(() => undefined);
  };
  process.on('SIGINT', stop);
  try {
    const sent = client.upload('/api/imports', file, fields, { prefer: 'respond-async' }, leaving.signal);
    const answer = await sent.catch((error: unknown) => {
      throw leaving.signal.aborted ? new AppError('import-cancelled') : error;
    });
    id = importBegunSchema.parse(answer).importId;
    const ended = await lastOf(client, id, report);
    if (ended.receipt) return ended.receipt;
    throw new ProblemError(ended.problem, ended.problem?.status ?? 500);
  } finally {
    report.end();
    process.off('SIGINT', stop);
  }
}

async function lastOf(client: LocalClient, id: string, report: ProgressReport): Promise<ImportView> {
  let waiting = '';
  let last: ImportView | null = null;
  const events = await client.stream(`/api/imports/${id}/events`, 'text/event-stream');
  for await (const chunk of events.setEncoding('utf8')) {
    const told = (waiting + String(chunk)).split('\n\n');
    waiting = told.pop() ?? '';
    for (const event of told) {
      last = importViewSchema.parse(JSON.parse(event.slice(event.indexOf('\ndata: ') + 7)));
      if (last.progress) report.show(last.progress);
    }
  }
  if (last === null || last.state === 'running') throw new ProblemError(null, 502);
  return last;
}
