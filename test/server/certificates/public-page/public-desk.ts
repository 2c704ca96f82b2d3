import { MikroORM } from '@mikro-orm/core';
import type { CertificateContent } from '../../../../server/certificates/content.schemas.js';
import { CredentialIssue } from '../../../../server/certificates/credential-issue.js';
import { CertificateLink } from '../../../../server/certificates/life/certificate-link.entity.js';
import { Certificate } from '../../../../server/certificates/life/certificate.entity.js';
import { newLinkCode } from '../../../../server/shared/codes/link-code.js';
import { toSign } from '../../../../server/certificates/making/to-sign.js';
import { StatusLists } from '../../../../server/certificates/status/status-lists.js';
import { Planning } from '../../../../server/indicators/planning.js';
import type { Organisation } from '../../../../server/registry/organisation.entity.js';
import { Organisations } from '../../../../server/registry/organisations.js';
import { Registry } from '../../../../server/registry/registry.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { startApplication, type TestApplication } from '../../../support/application.js';
import type { Engine } from '../../../support/registry.js';
import { StillClock } from '../../../support/still-clock.js';
import { certificateContent } from '../document/certificate-content.js';

interface Issued {
  id: string;
  code: string;
  /** Its address, in French. */
  path: string;
  credential: Buffer;
}

/** An association whose certificates strangers check, the day after it issued them. */
export class PublicDesk {
  private constructor(
    readonly application: TestApplication,
    readonly clock: StillClock,
    readonly house: Organisation,
  ) {}

  static async open(engine: Engine = 'SQLite'): Promise<PublicDesk> {
    const clock = new StillClock(new Date('2026-12-02T09:00:00Z'));
    const application = await startApplication({ engine, clock, publicUrl: 'https://lanterne.example' });
    return new PublicDesk(application, clock, await application.app.get(Organisations).default());
  }

  /** A certificate signed for good, with one link to it. */
  async issue(
    content: CertificateContent = certificateContent(),
    row: Partial<Certificate> = {},
    link: Partial<CertificateLink> = {},
  ): Promise<Issued> {
    const issuing = this.application.app.get(CredentialIssue);
    const place = { publicUrl: 'https://lanterne.example', slug: this.house.slug };
    const signed = await issuing.issue(
      { ...this.house, isDemo: content.isSpecimen },
      toSign(content, place),
      new Date(content.issuedAt),
    );
    const [id, organisationId] = [newId(this.clock.now()), this.house.id];
    const code = newLinkCode();
    await this.#registry.transaction(organisationId, async (manager) => {
      manager.create(Certificate, {
        id,
        organisationId,
        state: 'valid',
        number: content.number,
        language: content.language,
        content,
        credential: signed.bytes.toString('utf8'),
        credentialId: signed.id,
        statusUrl: signed.place.listUrl,
        statusIndex: signed.place.index,
        issuedAt: signed.issuedAt,
        ...row,
      });
      const asked = { certificateId: id, code, level: 'full' as const, createdAt: this.clock.now() };
      manager.create(CertificateLink, { id: newId(this.clock.now()), organisationId, ...asked, ...link });
      await manager.flush();
    });
    return { id, code, path: `/v/${code}?lang=fr`, credential: signed.bytes };
  }

  /** Changes its row, and sets its bit where that is asked. */
  async change(id: string, row: Partial<Certificate>, { setsBit = false } = {}): Promise<void> {
    const manager = this.#registry.of(this.house.id);
    await manager.nativeUpdate(Certificate, { id }, row);
    const { statusUrl, statusIndex } = await manager.findOneOrFail(Certificate, { id });
    if (!setsBit || !statusUrl || typeof statusIndex !== 'number') return;
    await this.application.app.get(StatusLists).revoke(this.house.id, { listUrl: statusUrl, index: statusIndex });
  }

  /** More links to it; returns their codes. */
  async link(certificateId: string, count: number): Promise<string[]> {
    const organisationId = this.house.id;
    const codes = Array.from({ length: count }, () => newLinkCode());
    await this.#registry.transaction(organisationId, async (manager) => {
      for (const code of codes) {
        const asked = { certificateId, code, level: 'status' as const, createdAt: this.clock.now() };
        manager.create(CertificateLink, { id: newId(this.clock.now()), organisationId, ...asked });
      }
      await manager.flush();
    });
    return codes;
  }

  async changeLink(code: string, row: Partial<CertificateLink>): Promise<void> {
    await this.#registry.of(this.house.id).nativeUpdate(CertificateLink, { code }, row);
  }

  async openings(code: string): Promise<number> {
    return (await this.#registry.of(this.house.id).findOneOrFail(CertificateLink, { code })).openings;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.application.url}${path}`, { headers, redirect: 'manual' });
  }

  /** The page behind that address, as a reader sees it. */
  async read(path: string): Promise<string> {
    return textOf(await (await this.get(path)).text());
  }

  type(code: string, path = '/v?lang=fr', headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams({ code });
    return fetch(`${this.application.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
  }

  send(file: Uint8Array, path = '/v?lang=fr', headers: Record<string, string> = {}): Promise<Response> {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(file)]), 'attestation.pdf');
    return fetch(`${this.application.url}${path}`, { method: 'POST', body: form, headers });
  }

  /** What the registry is asked while something is done, values left out. */
  async asked(work: () => Promise<unknown>): Promise<string[]> {
    const logger = this.application.app.get(MikroORM).config.getLogger();
    const told: string[] = [];
    // Figures that follow in the background ask questions of their own.
    await this.application.app.get(Planning).settled();
    logger.logQuery = ({ query = '' }) => void told.push(query.replace(/'[^']*'/g, '?'));
    logger.setDebugMode(['query']);
    await work();
    logger.setDebugMode(false);
    return told;
  }

  /** While the links cannot be read. */
  async withoutLinks<T>(work: () => Promise<T>): Promise<T> {
    const manager = this.#registry.everywhere();
    await manager.execute('alter table certificate_link rename to links_away');
    try {
      return await work();
    } finally {
      await manager.execute('alter table links_away rename to certificate_link');
    }
  }

  close(): Promise<void> {
    return this.application.close();
  }

  get #registry(): Registry {
    return this.application.app.get(Registry);
  }
}

/** A page without its tags, one line for each. */
export function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#(\d+);/g, (_, sign: string) => String.fromCharCode(Number(sign)))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
