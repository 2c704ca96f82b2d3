import { importViewSchema, type ImportView } from '../../../server/ingest/ingest.schemas.js';
import { request, RequestError } from '../../lib/http.js';
import { addressOf } from './get-imports.js';

const BETWEEN_LOOKS = 2_000;

/**
 * Tells how far an import is until it ends: told by the server as it happens, else asked for every two seconds,
 * however long the connection is away. Throws `RequestError` when nobody knows of it.
 */
export function followImport(id: string, onView: (view: ImportView) => void, signal: AbortSignal): Promise<ImportView> {
  return new Promise((ended, failed) => {
    const events = new EventSource(`${addressOf(id)}/events`);
    const take = (event: MessageEvent<string>): ImportView | null => {
      const view = importViewSchema.safeParse(readJson(event.data));
      if (view.success) onView(view.data);
      return view.success ? view.data : null;
    };
    const close = () => events.close();
    signal.addEventListener('abort', close);
    events.addEventListener('progress', take);
    events.addEventListener('end', (event) => {
      close();
      const view = take(event);
      if (view) ended(view);
    });
    events.addEventListener('error', () => {
      close();
      if (!signal.aborted) look(id, onView, signal).then(ended, failed);
    });
  });
}

async function look(id: string, onView: (view: ImportView) => void, signal: AbortSignal): Promise<ImportView> {
  for (;;) {
    try {
      const view = await request(addressOf(id), { schema: importViewSchema, signal });
      onView(view);
      if (view.state !== 'running') return view;
    } catch (error) {
      const isAway = error instanceof RequestError && (error.status === 0 || error.status >= 502);
      if (signal.aborted || !isAway) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Nothing of it is kept; one that ended meanwhile stays as it ended. */
export const cancelImport = (id: string) =>
  request(`${addressOf(id)}/cancel`, { schema: importViewSchema, method: 'POST', body: {} });
