import {
  type CertificateChoices,
  certificateChoicesSchema,
  type CertificateOptions,
  LEFT_OUT,
} from '../../../../server/certificates/choices.schemas.js';
import { CredentialIssue } from '../../../../server/certificates/credential-issue.js';
import { newLinkCode } from '../../../../server/shared/codes/link-code.js';
import { CertificateContents } from '../../../../server/certificates/making/certificate-contents.js';
import { CertificatePapers } from '../../../../server/certificates/making/certificate-papers.js';
import { toSign } from '../../../../server/certificates/making/to-sign.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Organisations } from '../../../../server/registry/organisations.js';
import { Registry } from '../../../../server/registry/registry.js';
import { Clock } from '../../../../server/shared/clock.js';
import type { Holder } from '../../../../server/summaries/holder.js';
import { signIn, somebody } from '../../../support/people.js';
import { Office } from '../../validation/office.js';

const ADDRESS = 'https://lanterne.example';

/** An association that says who signs, and its volunteers asking for certificates. */
export class CertificateDesk {
  private constructor(
    readonly office: Office,
    readonly director: string,
  ) {}

  static async open(at?: Office): Promise<CertificateDesk> {
    const office = at ?? (await Office.open('SQLite', ADDRESS));
    await somebody(office.application, 'dina@maison.example', office.house.id, 'director');
    return new CertificateDesk(office, await signIn(office.application, 'dina@maison.example'));
  }

  /** Its papers, and one person who signs. */
  async signs(changes: Record<string, unknown> = {}): Promise<string> {
    await this.put('/api/letterhead', letterhead());
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
  ): Promise<{ status: number; pdf: Buffer; leftOut: unknown; code?: string; detail?: string }> {
    const response = await fetch(`${this.office.application.url}/api/me/certificates/preview`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ language, choices: { languages: [language], ...choices } }),
    });
    const pdf = Buffer.from(await response.arrayBuffer());
    const isPdf = response.headers.get('content-type') === 'application/pdf';
    const problem = isPdf ? {} : (JSON.parse(pdf.toString()) as { code: string; detail: string });
    const leftOut: unknown = JSON.parse(decodeURIComponent(response.headers.get(LEFT_OUT) ?? 'null'));
    return { status: response.status, pdf, leftOut, ...problem };
  }

  async holder(displayName: string, source = 'desk'): Promise<Holder> {
    const { id: organisationId, slug: organisationSlug } = this.office.house;
    const em = this.#get(Registry).of(organisationId);
    const { id: personId } = await em.findOneOrFail(Person, { displayName, createdBySource: source });
    return { organisationId, organisationSlug, personId };
  }

  content(holder: Holder, choices: Partial<CertificateChoices> = {}, language: 'fr' | 'en' = 'fr') {
    const all = certificateChoicesSchema.parse({ languages: [language], ...choices });
    const naming = { language, number: 'LDQ-2026-7K4QX-11', issuedAt: this.#get(Clock).now(), isSpecimen: false };
    return this.#get(CertificateContents).content(holder, all, naming);
  }

  /** Signed, with its paper. */
  async issue(holder: Holder, choices: Partial<CertificateChoices> = {}, language: 'fr' | 'en' = 'fr') {
    const { organisationId, organisationSlug: slug } = holder;
    const made = await this.content(holder, choices, language);
    const house = await this.#get(Organisations).byId(organisationId);
    const signed = toSign(made.content, { publicUrl: ADDRESS, slug });
    const issued = await this.#get(CredentialIssue).issue(house, signed, this.#get(Clock).now());
    const kept = {
      organisationId,
      content: made.content,
      credential: issued.bytes,
      code: newLinkCode(),
      level: choices.link ?? ('full' as const),
    };
    const paper = () => this.#get(CertificatePapers).made(kept);
    return { ...made, kept, paper, pdf: (await paper()).pdf };
  }

  close(): Promise<void> {
    return this.office.close();
  }

  #get<T>(what: (new (...args: never[]) => T) | (abstract new (...args: never[]) => T)): T {
    return this.office.application.app.get<T>(what);
  }
}

export function letterhead(changes: Record<string, unknown> = {}) {
  return {
    address: '12 quai des Bateliers, 69005 Lyon',
    contact: null,
    rna: null,
    siren: null,
    purpose: null,
    place: 'Lyon',
    colour: null,
    numberPrefix: 'LDQ',
    ...changes,
  };
}
