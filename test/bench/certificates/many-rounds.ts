import { setTimeout } from 'node:timers/promises';
import type { CertificatesPage, CertificateView } from '../../../server/certificates/life/certificate-life.schemas.js';
import type { BatchPreview, BatchView } from '../../../server/certificates/life/many.schemas.js';
import { meanwhile } from '../meanwhile.ts';
import { quantile } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';
import { type CertificateServer, certificateServer } from './certificate-server.ts';
import { volunteerLog } from './volunteer-log.ts';

const MANY = '/api/certificates/many';
const YEAR = { from: '2023-01-01', to: '2024-01-01' };
/** Of each round's certificates, looked at one by one: their papers made again and verified. */
const LOOKED_AT = 20;

/**
 * Certificates of so many different people, issued by the job of a running server — rows read, content made, signed,
 * each paper made, all kept — while somebody else is at the dashboard.
 */
export async function manyRounds(people: number, rounds: number): Promise<Result[]> {
  const { text, seconds } = volunteerLog(people);
  const server = await certificateServer(text);
  try {
    const preview = await server.ask<BatchPreview>(`${MANY}/preview`, YEAR);
    const wrong = preview.people.filter(({ name, personSeconds }) => seconds.get(name) !== personSeconds);
    if (preview.people.length !== people || wrong.length > 0) throw new Error('not everybody has the time they gave');
    const ids = preview.people.map(({ id }) => id);
    const took = { all: [] as number[], others: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const { ms, others } = await issued(server, ids);
      await requireSound(server, seconds);
      took.all.push(ms);
      took.others.push(quantile(others, 0.95));
      say(
        `round ${round + 1}: ${people} issued in ${(ms / 1000).toFixed(1)} s, others p95 ${took.others.at(-1)?.toFixed(0)} ms of ${others.length}`,
      );
    }
    const of = `${people} certificates as one job: content, credential, paper and registry`;
    return [
      result('certificate.thousand', took.all, 'ms', { of, aim: 60_000 }),
      result('certificate.others_p95', took.others, 'ms', { of: 'requests of somebody else meanwhile', aim: 300 }),
    ];
  } finally {
    await server.close();
  }
}

async function issued(server: CertificateServer, people: string[]): Promise<{ ms: number; others: number[] }> {
  const somebody = meanwhile(server.url, server.cookie);
  const began = performance.now();
  let job = await server.ask<BatchView>(MANY, { ...YEAR, languages: ['fr'], people });
  while (job.state === 'running') {
    await setTimeout(100);
    job = await server.ask<BatchView>(`${MANY}/${job.id}`);
  }
  const ms = performance.now() - began;
  const others = await somebody.end();
  if (job.issued !== people.length) throw new Error(`issued ${job.issued}: ${JSON.stringify(job.failed.slice(0, 3))}`);
  return { ms, others };
}

/** Every person has one of exactly their time, under a number of its own; some are made again and verified. */
async function requireSound(server: CertificateServer, seconds: ReadonlyMap<string, number>): Promise<void> {
  const found: CertificateView[] = [];
  let after: string | null = null;
  while (found.length < seconds.size) {
    const path: string = `/api/certificates?state=valid${after === null ? '' : `&after=${after}`}`;
    const page: CertificatesPage = await server.ask<CertificatesPage>(path);
    found.push(...page.certificates);
    after = page.next;
    if (after === null) break;
  }
  const last = found.slice(0, seconds.size);
  const told = new Map(last.map(({ person, personSeconds }) => [person.name, personSeconds]));
  if ([...seconds].some(([name, exact]) => told.get(name) !== exact)) throw new Error('a total is not the one given');
  if (new Set(last.map(({ number }) => number)).size < seconds.size) throw new Error('a number stands twice');
  for (const { id } of last.slice(0, LOOKED_AT)) await requireValid(server, id);
}

async function requireValid({ url, cookie }: CertificateServer, id: string): Promise<void> {
  const pdf = await fetch(`${url}/api/certificates/${id}/pdf`, { headers: { cookie } });
  const form = new FormData();
  form.set('file', new Blob([await pdf.arrayBuffer()]), 'certificate.pdf');
  const answer = await fetch(`${url}/api/certificates/verify`, { method: 'POST', headers: { cookie }, body: form });
  const { verdict } = (await answer.json()) as { verdict: string };
  if (verdict !== 'valid') throw new Error(`a paper just issued is ${verdict}`);
}
