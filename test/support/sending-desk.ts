import type { TestApplication } from './application.js';

export type Answer = [status: number, body: Record<string, unknown>];
type Headers = Record<string, string>;

/** Sends activities over HTTP as a program, a page or a command would. */
export class SendingDesk {
  constructor(
    readonly application: TestApplication,
    private readonly pass: Headers,
  ) {}

  /** Rows as one JSON object; `body` may be text that is no JSON. */
  async rows(body: unknown, key: string | null, headers: Headers = {}): Promise<Answer> {
    return this.post('/api/imports', typeof body === 'string' ? body : JSON.stringify(body), {
      'content-type': 'application/json',
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...headers,
    });
  }

  /** Rows one a line. */
  async lines(query: string, text: string, key: string | null): Promise<Answer> {
    return this.post(`/api/imports?${query}`, text, {
      'content-type': 'application/x-ndjson',
      ...(key === null ? {} : { 'idempotency-key': key }),
    });
  }

  async file(text: string, fields: Headers, key: string | null = null): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([text]), 'log.csv');
    return this.post('/api/imports', form, key === null ? {} : { 'idempotency-key': key });
  }

  async post(path: string, body: string | FormData | Buffer, headers: Headers = {}): Promise<Answer> {
    const init = { method: 'POST', headers: { ...this.pass, ...headers }, body };
    const answer = await fetch(`${this.application.url}${path}`, init);
    return [answer.status, (await answer.json()) as Record<string, unknown>];
  }

  async get<T>(path: string): Promise<T> {
    return (await (await fetch(`${this.application.url}${path}`, { headers: this.pass })).json()) as T;
  }
}
