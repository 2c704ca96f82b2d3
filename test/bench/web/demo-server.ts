import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { collected } from '../program-log.ts';

/** Of the fiction, so that the figures are the same whatever the day of the run. */
const DEMO_DAY = '2026-11-29';
const YEAR = 'from=2026-01-01&to=2027-01-01';
const ASK_MS = 200;

export interface DemoServer {
  /** The dashboard over the year of the fiction. */
  dashboard: string;
  /** Of the director's session, `name=value`. */
  cookie: string;
  close: () => void;
}

/** The built server with the fictional association, as `npm start` runs it, once all its figures are computed. */
export async function demoServer(folder: string): Promise<DemoServer> {
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      SILLAGE_DATA: join(folder, 'data'),
      SILLAGE_SECRET_FILE: join(folder, 'secret'),
      SILLAGE_DEMO: '1',
      SILLAGE_DEMO_DAY: DEMO_DAY,
      PORT: '0',
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = (): void => void server.kill('SIGKILL');
  try {
    const url = await collected(server).find(/Sillage : (http:\S+)/);
    const cookie = await directorOf(url);
    await figuresComputed(url, cookie);
    return { dashboard: `${url}/?${YEAR}`, cookie, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function directorOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/session/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'director' }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

interface Catalogue {
  indicators: { freshness: { state: string } }[];
}

async function figuresComputed(url: string, cookie: string): Promise<void> {
  const isDone = async (): Promise<boolean> => {
    const answer = await fetch(`${url}/api/indicators`, { headers: { cookie } });
    const { indicators } = (await answer.json()) as Catalogue;
    return indicators.length > 0 && indicators.every(({ freshness }) => freshness.state === 'fresh');
  };
  while (!(await isDone())) await setTimeout(ASK_MS);
}
