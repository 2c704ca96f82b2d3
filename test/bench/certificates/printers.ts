import type * as PrintedFile from '../../../server/certificates/document/certificate-paper.js';
import type * as TextFile from '../../../server/certificates/document/certificate-text.js';
import type * as PaperFile from '../../../server/paper/paper.js';
import type * as LimitsFile from '../../../server/paper/paper-limits.js';
import type * as QrFile from '../../../server/shared/qr-svg.js';
import { openBrowser } from '../../support/browser.ts';
import { addressOf, contentOf } from './ordinary-content.ts';
import { pageOf } from './page.ts';

/** The built server, as `npm start` runs it: its compiled files carry what decorators need. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);

/** Prints the certificate of a person. */
export interface Printer {
  print: (person: number) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

export async function ourPrinter(): Promise<Printer> {
  const { CertificatePaper } = await built<typeof PrintedFile>('certificates/document/certificate-paper.js');
  const { Paper } = await built<typeof PaperFile>('paper/paper.js');
  const { paperLimits } = await built<typeof LimitsFile>('paper/paper-limits.js');
  const paper = new Paper(paperLimits);
  const certificates = new CertificatePaper(paper);
  return {
    print: async (person) => {
      const credential = Buffer.from(JSON.stringify({ person, proof: 'z'.repeat(3_000) }));
      const said = { content: contentOf(person), address: addressOf(person), credential };
      return (await certificates.made({ ...said, colour: null, logo: null, signature: null })).pdf;
    },
    close: () => paper.onModuleDestroy(),
  };
}

/** Chromium, kept open with one page, which prints one certificate after the other. */
export async function chromiumPrinter(): Promise<Printer> {
  const { certificateText } = await built<typeof TextFile>('certificates/document/certificate-text.js');
  const { qrSvg } = await built<typeof QrFile>('shared/qr-svg.js');
  const browser = await openBrowser();
  const page = await browser.newPage();
  return {
    print: async (person) => {
      const address = addressOf(person);
      await page.setContent(pageOf(certificateText(contentOf(person)), address, await qrSvg(address)));
      return page.pdf({ format: 'A4', tagged: true, printBackground: true });
    },
    close: () => browser.close(),
  };
}

/** Chromium, started for one certificate and closed. */
export async function printedByFreshChromium(person: number): Promise<Uint8Array> {
  const fresh = await chromiumPrinter();
  try {
    return await fresh.print(person);
  } finally {
    await fresh.close();
  }
}
