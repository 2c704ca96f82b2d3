import { ChangedCertificates } from '../../../../server/certificates/life/changed-certificates.js';
import type {
  CertificateHistory,
  CertificatesPage,
  OwnCertificate,
  OwnCertificates,
} from '../../../../server/certificates/life/certificate-life.schemas.js';
import type { VerificationView } from '../../../../server/certificates/verification/verification.schemas.js';
import { ReadPdf } from '../../../support/pdf-tools.js';
import type { Engine } from '../../../support/registry.js';
import { Office } from '../../validation/office.js';
import { CertificateDesk } from '../making/certificate-desk.js';

export const ADDRESS = 'https://lanterne.example';
const HEADER = 'external_id,volunteer,email,mission,day,person_seconds,provenance,status\n';
export const INES = [
  'a,Inès Carpentier,ines@quai.example,Soupe,2026-01-12,7201,measured,validated',
  'b,Inès Carpentier,ines@quai.example,Soupe,2026-02-02,3600,declared,validated',
];
const ALI = 'z,Ali Ben,ali@quai.example,Soupe,2026-01-12,3600,measured,validated';

/** An association that may issue certificates, with two volunteers who gave time. */
export class IssuingHouse {
  private constructor(
    readonly desk: CertificateDesk,
    readonly ines: string,
    readonly ali: string,
  ) {}

  static async open(engine: Engine = 'SQLite', publicUrl: string | undefined = ADDRESS): Promise<IssuingHouse> {
    const desk = await CertificateDesk.open(await Office.open(engine, publicUrl));
    await desk.office.send(logOf([...INES, ALI]), 'desk');
    const volunteer = (name: string) => desk.office.volunteer(name, 'desk');
    return new IssuingHouse(desk, await volunteer('Inès Carpentier'), await volunteer('Ali Ben'));
  }

  get office(): Office {
    return this.desk.office;
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  ask(cookie: string, choices: object = {}) {
    return this.act<OwnCertificates & { code?: string }>('/api/me/certificates', cookie, {
      choices: { languages: ['fr'], ...choices },
    });
  }

  /** By who has this one before them as it now waits. */
  async approve(id: string, more: object = {}, cookie = this.desk.director) {
    const seen = (await this.all()).certificates.find((one) => one.id === id)?.fingerprint ?? 'none';
    return this.act(`/api/certificates/${id}/approve`, cookie, { seen, ...more });
  }

  act<T = CertificateHistory>(path: string, cookie: string, body: object = {}) {
    return this.office.ask<T>(path, body, cookie);
  }

  async own(cookie: string): Promise<OwnCertificate[]> {
    return (await this.office.get<OwnCertificates>('/api/me/certificates', cookie)).body.certificates;
  }

  async all(query = ''): Promise<CertificatesPage> {
    return (await this.office.get<CertificatesPage>(`/api/certificates${query}`, this.desk.director)).body;
  }

  async file(id: string, what: string, cookie: string): Promise<{ status: number; bytes: Buffer }> {
    const response = await fetch(`${this.office.application.url}/api/certificates/${id}/${what}`, {
      headers: { cookie },
    });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** What somebody reads on its paper. */
  async paperText(id: string, cookie: string): Promise<string> {
    const pdf = new ReadPdf((await this.file(id, 'pdf', cookie)).bytes);
    try {
      return pdf.text();
    } finally {
      pdf.remove();
    }
  }

  /** What a file says here. */
  async verdict(bytes: Buffer): Promise<string> {
    return (await this.verify(bytes)).verdict;
  }

  async verify(bytes: Buffer): Promise<VerificationView> {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(bytes)]), 'held');
    const url = `${this.office.application.url}/api/certificates/verify`;
    const headers = { cookie: this.desk.director, 'accept-language': 'en' };
    const response = await fetch(url, { method: 'POST', headers, body: form });
    return (await response.json()) as VerificationView;
  }

  /** A later version of the same file. */
  async correct(lines: readonly string[]): Promise<void> {
    await this.office.send(logOf([...lines, ALI]), 'desk', 'snapshot');
    await this.settled();
  }

  settled(): Promise<void> {
    return this.office.application.app.get(ChangedCertificates).settled();
  }
}

export function logOf(lines: readonly string[]): string {
  return `${HEADER}${lines.join('\n')}\n`;
}
