import type * as PrintedFile from '../../../server/certificates/document/certificate-paper.js';
import type * as TextFile from '../../../server/certificates/document/certificate-text.js';
import type * as PaperFile from '../../../server/paper/paper.js';
import type * as LimitsFile from '../../../server/paper/paper-limits.js';
import type * as QrFile from '../../../server/shared/qr-svg.js';
import { openBrowser } from '../../support/browser.ts';
import { lettersOnly, ReadPdf } from '../../support/pdf-tools.ts';
import { median } from '../order-statistics.ts';
import { against, type Result, result, say } from '../result.ts';
import { addressOf, contentOf } from './ordinary-content.ts';
import { pageOf } from './page.ts';

/** The built server, as `npm start` runs it: its compiled files carry what decorators need. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);

/** Ours and theirs in turn, each of the same people; what one of a round takes is its median. */
export async function paperRounds(certificates: number, rounds: number): Promise<Result[]> {
  const { ours, theirs, close } = await printers();
  const took = { ours: [] as number[], theirs: [] as number[], first: 0 };
  try {
    took.first = (await timed(() => ours(0))).ms;
    await theirs(0);
    for (let round = 0; round < rounds; round += 1) {
      const times = { ours: [] as number[], theirs: [] as number[] };
      for (let at = 0; at < certificates; at += 1) {
        const person = 1 + round * certificates + at;
        const [our, their] = [await timed(() => ours(person)), await timed(() => theirs(person))];
        times.ours.push(our.ms);
        times.theirs.push(their.ms);
        if (at === 0) requireSameText(our.made, their.made, person);
      }
      took.ours.push(median(times.ours));
      took.theirs.push(median(times.theirs));
      say(`round ${round + 1}: ours ${took.ours.at(-1)?.toFixed(1)} ms, Chromium ${took.theirs.at(-1)?.toFixed(1)} ms`);
    }
  } finally {
    await close();
  }
  const chromium = against('Chromium printing a page of the same content, warm', took.ours, took.theirs);
  return [
    result('certificate.each', took.ours, 'ms', { of: 'content checked and PDF/A-3a made, warm; no credential yet' }),
    result('certificate.first', [took.first], 'ms', { of: 'the first one, which starts the process' }),
    result('certificate.vs_chromium', took.ours, 'ms', chromium),
  ];
}

async function printers() {
  const { CertificatePaper } = await built<typeof PrintedFile>('certificates/document/certificate-paper.js');
  const { certificateText } = await built<typeof TextFile>('certificates/document/certificate-text.js');
  const { Paper } = await built<typeof PaperFile>('paper/paper.js');
  const { paperLimits } = await built<typeof LimitsFile>('paper/paper-limits.js');
  const { qrSvg } = await built<typeof QrFile>('shared/qr-svg.js');
  const paper = new Paper(paperLimits);
  const printer = new CertificatePaper(paper);
  const browser = await openBrowser();
  const page = await browser.newPage();
  const plain = { colour: null, logo: null, signature: null };
  return {
    ours: async (person: number): Promise<Uint8Array> => {
      const credential = Buffer.from(JSON.stringify({ person, proof: 'z'.repeat(3_000) }));
      const asked = { ...plain, content: contentOf(person), address: addressOf(person), credential };
      return (await printer.made(asked)).pdf;
    },
    theirs: async (person: number): Promise<Uint8Array> => {
      const address = addressOf(person);
      await page.setContent(pageOf(certificateText(contentOf(person)), address, await qrSvg(address)));
      return page.pdf({ format: 'A4', tagged: true, printBackground: true });
    },
    close: async () => {
      await browser.close();
      await paper.onModuleDestroy();
    },
  };
}

async function timed(make: () => Promise<Uint8Array>): Promise<{ ms: number; made: Uint8Array }> {
  const began = performance.now();
  const made = await make();
  return { ms: performance.now() - began, made };
}

/** A figure of smaller work would be a defect: both papers must say the same things. */
function requireSameText(our: Uint8Array, their: Uint8Array, person: number): void {
  const [read, other] = [new ReadPdf(our), new ReadPdf(their)];
  try {
    const { volunteer, missions, number, organisation } = contentOf(person);
    const said = [volunteer.name, number, organisation.name, addressOf(person), ...missions.map(({ title }) => title)];
    for (const text of [read.text(), other.text()].map(lettersOnly))
      for (const one of said) if (!text.includes(lettersOnly(one))) throw new Error(`a paper does not say ${one}`);
  } finally {
    read.remove();
    other.remove();
  }
}
