import { request } from 'node:http';
import { join } from 'node:path';
import type { Installation } from './program.js';

/** `unknown`: no answer, or one that says that it cannot tell. */
export type Fate = 'acknowledged' | 'refused' | 'unknown';

interface Answer {
  status: number;
  body: unknown;
}

const SECONDS_EACH = 900;
/** What a failing disk may be answered with; each says what to do. */
const CLEAR = new Set(['storage-full', 'storage-failing', 'storage-unsure', 'figures-being-rebuilt']);

/**
 * A coordinator's own record of the logs they sent and what they were answered. It speaks to the program by its
 * socket and shares no code with it. Each log has its people, its mission, its site and its lines to itself.
 */
export class SentLogs {
  readonly fates = new Map<string, Fate>();
  /** Answers that tell nobody what to do. */
  readonly unclear: string[] = [];

  constructor(
    private readonly installation: Installation,
    private readonly rows: number,
  ) {}

  async send(name: string): Promise<Fate> {
    const rows = Array.from({ length: this.rows }, (_, n) => ({
      external_id: `${name}-${n}`,
      volunteer: `v${name}-${n % Math.ceil(this.rows / 2)}`,
      mission: `mission ${name}`,
      day: new Date(Date.UTC(2025, 0, 1 + (n % 100))).toISOString().slice(0, 10),
      person_seconds: SECONDS_EACH,
      site: name,
    }));
    const body = JSON.stringify({ source: 'sent', mode: 'append', rows });
    const answer = this.ask('POST', '/api/imports', body, { 'idempotency-key': `once-${name}` });
    return this.note(name, await answer.catch(() => null));
  }

  /** Keeps what was answered about a log, and what cannot be understood of it. */
  note(name: string, answer: Answer | null): Fate {
    const fate = this.#fateOf(name, answer);
    this.fates.set(name, fate);
    return fate;
  }

  of(fate: Fate): string[] {
    return [...this.fates].flatMap(([name, one]) => (one === fate ? [name] : []));
  }

  /** Logs that are lost, there by halves or twice, there although refused, or sent by nobody. Computes figures first. */
  async wrong(): Promise<string[]> {
    const refreshed = await this.ask('POST', '/api/indicators/refresh', JSON.stringify({ names: ['volunteer_hours'] }));
    const runs = (refreshed.body as { runs?: { outcome: string }[] }).runs ?? [];
    if (runs.length === 0 || runs.some(({ outcome }) => outcome === 'failed'))
      throw new Error(`figures could not be computed: ${JSON.stringify(refreshed.body)}`);
    const counted = await this.#secondsByLog();
    const whole = this.rows * SECONDS_EACH;
    const wrong = [...this.fates].filter(([name, fate]) => {
      const seconds = counted.get(name);
      if (fate === 'refused') return seconds !== undefined;
      return seconds === undefined ? fate === 'acknowledged' : seconds !== whole;
    });
    return [
      ...wrong.map(([name, fate]) => `${name} ${fate} ${counted.get(name) ?? 'absent'}`),
      ...this.#strangers(counted),
    ];
  }

  ask(method: string, path: string, body = '', headers: Record<string, string> = {}): Promise<Answer> {
    const socketPath = join(this.installation.dataFolder, 'sillage.sock');
    const length = Buffer.byteLength(body);
    const typed = length > 0 ? { 'content-type': 'application/json', 'content-length': String(length) } : {};
    return new Promise((answered, failed) => {
      const sent = request({ socketPath, method, path, headers: { host: 'localhost', ...typed, ...headers } });
      sent.once('error', failed);
      sent.once('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.once('error', failed);
        response.once('end', () => answered({ status: response.statusCode ?? 0, body: JSON.parse(text) as unknown }));
      });
      sent.end(body);
    });
  }

  #fateOf(name: string, answer: Answer | null): Fate {
    if (answer === null) return 'unknown';
    if (answer.status === 201) return 'acknowledged';
    const { code = '', detail = '' } = answer.body as { code?: string; detail?: string };
    if (!CLEAR.has(code) || detail === '') this.unclear.push(`${name}: ${answer.status} ${code}`);
    return code === 'storage-unsure' ? 'unknown' : 'refused';
  }

  async #secondsByLog(): Promise<Map<string, number>> {
    const answer = await this.ask('GET', '/api/indicators/volunteer_hours?from=2025-01-01&to=2026-01-01&by=site');
    const { rows } = answer.body as { rows: { site: string; person_seconds: number }[] };
    return new Map(rows.map(({ site, person_seconds: seconds }) => [site, seconds]));
  }

  #strangers(counted: ReadonlyMap<string, number>): string[] {
    return [...counted.keys()].filter((name) => !this.fates.has(name)).map((name) => `${name} was not sent`);
  }
}
