import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

const CONNECTIONS = 64;
const PER_SECOND = 100;

/**
 * Asks each address once, a hundred a second in all over 64 connections that stay open, whatever the answers take.
 * Times are from the moment a request was due, ms, or it was sent, when a timer rings early.
 */
export async function loaded(
  url: string,
  paths: readonly string[],
  cookie: string,
  onBody: (path: string, body: string) => void = () => undefined,
): Promise<number[]> {
  const agents = Array.from({ length: CONNECTIONS }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const began = performance.now();
  try {
    return await Promise.all(
      paths.map(async (path, at) => {
        const due = began + (at * 1000) / PER_SECOND;
        await setTimeout(Math.max(0, due - performance.now()));
        const from = Math.min(due, performance.now());
        const body = await got(`${url}${path}`, agents[at % CONNECTIONS], cookie);
        const ms = performance.now() - from;
        onBody(path, body);
        return ms;
      }),
    );
  } finally {
    for (const agent of agents) agent.destroy();
  }
}

function got(url: string, agent: Agent | undefined, cookie: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers: { cookie } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.once('end', () => (answer.statusCode === 200 ? resolve(body) : reject(new Error(`${url}: ${body}`))));
      answer.once('error', reject);
    });
    asking.once('error', reject);
    asking.end();
  });
}
