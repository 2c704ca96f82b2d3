import i18next from 'i18next';
import { problemFrom, RequestError } from './http.js';

interface Uploading {
  headers?: Record<string, string>;
  /** Bytes gone so far, of all; `fetch` cannot tell them. */
  onSent?: (sent: number, total: number) => void;
  signal?: AbortSignal;
  /**
   * The server acts on what has gone whole, whether or not we still listen: its answer is then waited for, stopped or
   * not, so that whoever stopped can have it undone.
   */
  isActedOn?: boolean;
}

export interface Answered {
  status: number;
  body: unknown;
}

/** Sends a form with its files. Throws {@link RequestError}; `unreachable` when cut on the way, `stopped` by the signal. */
export function upload(
  path: string,
  form: FormData,
  { headers = {}, onSent, signal, isActedOn = false }: Uploading,
): Promise<Answered> {
  return new Promise((answered, failed) => {
    const sending = new XMLHttpRequest();
    let mayStop = true;
    const stop = () => {
      if (mayStop) sending.abort();
    };
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', stop);
      how();
    };
    sending.open('POST', path);
    for (const [name, value] of Object.entries(headersOf(headers))) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', ({ loaded, total }) => onSent?.(loaded, total));
    sending.upload.addEventListener('load', () => (mayStop = !isActedOn));
    sending.addEventListener('error', () => settle(() => failed(new RequestError(0, 'unreachable', ''))));
    sending.addEventListener('abort', () => settle(() => failed(new RequestError(0, 'stopped', ''))));
    sending.addEventListener('load', () =>
      settle(() => {
        const body = readJson(sending.responseText);
        if (sending.status >= 200 && sending.status < 300) answered({ status: sending.status, body });
        else failed(problemFrom(sending.status, body));
      }),
    );
    if (signal?.aborted) return failed(new RequestError(0, 'stopped', ''));
    signal?.addEventListener('abort', stop);
    sending.send(form);
  });
}

const headersOf = (more: Record<string, string>) => ({
  accept: 'application/json',
  'accept-language': i18next.language,
  ...more,
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
