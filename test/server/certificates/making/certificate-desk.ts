import type { CertificateOptions } from '../../../../server/certificates/choices.schemas.js';
import { signIn, somebody } from '../../../support/people.js';
import { Office } from '../../validation/office.js';

/** An association that says who signs, and its volunteers asking for certificates. */
export class CertificateDesk {
  private constructor(
    readonly office: Office,
    readonly director: string,
  ) {}

  static async open(office?: Office): Promise<CertificateDesk> {
    const open = office ?? (await Office.open());
    await somebody(open.application, 'dina@maison.example', open.house.id, 'director');
    return new CertificateDesk(open, await signIn(open.application, 'dina@maison.example'));
  }

  /** Its papers, and one person who signs. */
  async signs(changes: Record<string, unknown> = {}): Promise<string> {
    const letterhead = {
      address: '12 quai des Bateliers, 69005 Lyon',
      contact: null,
      rna: null,
      siren: null,
      purpose: null,
      place: 'Lyon',
      colour: null,
      numberPrefix: 'LDQ',
    };
    await this.put('/api/letterhead', letterhead);
    const signatory = {
      name: 'Samira Haddad',
      function: 'présidente',
      delegation: null,
      contact: null,
      fromDay: '2026-01-01',
      toDay: null,
      approvesValidated: true,
      ...changes,
    };
    const { body } = await this.office.ask<{ id: string }>('/api/letterhead/signatories', signatory, this.director);
    return body.id;
  }

  async put(path: string, body: object): Promise<number> {
    const headers = { cookie: this.director, 'content-type': 'application/json' };
    const url = `${this.office.application.url}${path}`;
    return (await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })).status;
  }

  async options(cookie: string, query = ''): Promise<CertificateOptions> {
    return (await this.office.get<CertificateOptions>(`/api/me/certificates/options${query}`, cookie)).body;
  }

  /** The PDF, or why there is none. */
  async preview(
    cookie: string,
    choices: object = {},
    language = 'fr',
  ): Promise<{ status: number; pdf: Buffer; code?: string; detail?: string }> {
    const response = await fetch(`${this.office.application.url}/api/me/certificates/preview`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ language, choices: { languages: [language], ...choices } }),
    });
    const pdf = Buffer.from(await response.arrayBuffer());
    const isPdf = response.headers.get('content-type') === 'application/pdf';
    const problem = isPdf ? {} : (JSON.parse(pdf.toString()) as { code: string; detail: string });
    return { status: response.status, pdf, ...problem };
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
