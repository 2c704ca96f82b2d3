import { Planning } from '../../../server/indicators/planning.js';
import type { Preview, PublicationView } from '../../../server/indicators/publications/publications.schemas.js';
import { EditionCorrections } from '../../../server/reports/editions/edition-corrections.js';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import type { ReportCheck, ReportView } from '../../../server/reports/reports.schemas.js';
import type { Engine } from '../../support/registry.js';
import { AnswersDesk } from '../answers/desk.js';

export const YEAR = { title: 'Bilan pour la mairie', language: 'fr', from: '2026-01-01', to: '2026-04-01' } as const;

const figure = (id: string, table: object) => ({ kind: 'figure', id, table, comment: null });
const BLOCKS = [
  { kind: 'text', id: 'b1', heading: 'En <bref>', text: 'Ce que l’hiver a donné.' },
  figure('b2', { figure: 'volunteer_hours', by: 'month' }),
  figure('b3', { figure: 'active_volunteers' }),
];

/** An association with three months of activities of two missions: twelve people at the soup, three at the garden. */
export class ReportOffice {
  private constructor(readonly desk: AnswersDesk) {}

  static async open(
    engine: Engine = 'SQLite',
    reached: { publicUrl?: string; smtpUrl?: string } = {},
  ): Promise<ReportOffice> {
    const desk = await AnswersDesk.open(engine, reached);
    await desk.enter('dora', 'director', desk.organisationId);
    const office = new ReportOffice(desk);
    await office.send(activities());
    return office;
  }

  /** Lines of a log, and their figures. */
  async send(lines: readonly string[]): Promise<void> {
    const text = `external_id,volunteer,day,hours,mission,status\n${lines.join('\n')}\n`;
    const fields = { source: 'desk', mode: 'append' };
    const { status, body } = await this.desk.upload('coordinator', '/api/imports', text, fields);
    if (status !== 201) throw new Error(JSON.stringify(body));
    await this.desk.application.app.get(Planning).settled();
  }

  ask<T = ReportView & { code?: string }>(method: string, path: string, body?: unknown, who = 'director') {
    return this.desk.ask<T>(who, method, path, body);
  }

  async begun(more: Partial<typeof YEAR> | object = {}): Promise<ReportView> {
    const { status, body } = await this.ask('POST', '/api/reports', { ...YEAR, ...more });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  /** Without any block. */
  async blank(): Promise<ReportView> {
    // Of days of which nothing is known, there is little to propose.
    const begun = await this.begun({ from: '2020-01-01', to: '2020-01-02' });
    return (await this.change(begun, { ...YEAR, blocks: [] })).body;
  }

  /** As it would be sent back by whoever changes something of it. */
  change({ id, title, language, from, to, blocks, version }: ReportView, more: object, who = 'director') {
    return this.ask('PUT', `/api/reports/${id}`, { title, language, from, to, blocks, version, ...more }, who);
  }

  /** Reads what would be told, then confirms it. */
  async publish(report: ReportView, more: object = {}, who = 'director') {
    const { body: read } = await this.ask<ReportCheck>('GET', `/api/reports/${report.id}/check`);
    const wanted = { digest: read.digest, version: report.version, ...more };
    return this.ask<EditionView & { code?: string }>('POST', `/api/reports/${report.id}/publish`, wanted, who);
  }

  /** A report of hours by month and of volunteers, published. */
  async published(more: object = {}): Promise<EditionView> {
    const report = (await this.change(await this.blank(), { ...YEAR, blocks: BLOCKS })).body;
    const { status, body } = await this.publish(report, more);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  /** Tells the figures of a publication anew, as they are today; what follows from it has happened when it returns. */
  async restate(publicationId: string, tables?: object[]): Promise<PublicationView> {
    const { body: first } = await this.ask<PublicationView>('GET', `/api/publications/${publicationId}`);
    const asked = tables ?? first.tables.map(({ request }) => request);
    const draft = { title: first.title, from: first.from, to: first.to, tables: asked, restates: publicationId };
    const { body: preview } = await this.ask<Preview>('POST', '/api/publications/preview', draft);
    const wanted = { ...draft, digest: preview.digest };
    const { status, body } = await this.ask<PublicationView>('POST', '/api/publications', wanted);
    if (status !== 201) throw new Error(JSON.stringify(body));
    await this.desk.application.app.get(EditionCorrections).look();
    return body;
  }

  /** Twelve people’s hours of January that were sent late, and a day later. */
  async late(hours = 1): Promise<void> {
    this.passDays(1);
    const people = Array.from({ length: 12 }, (_, at) => at + 1);
    const at = this.desk.clock.instant.getTime();
    await this.send(people.map((one) => `late${at}-${one},v${one},2026-01-20,${hours},Soupe du mardi,validated`));
  }

  passDays(days: number): void {
    const { clock } = this.desk;
    clock.instant = new Date(clock.instant.getTime() + days * 86_400_000);
  }

  /** As somebody without an account opens an address, of one place of the network. */
  async stranger(path: string, from = '127.0.0.1'): Promise<{ status: number; text: string; headers: Headers }> {
    const response = await this.desk.page(path, { 'x-forwarded-for': from, 'accept-language': 'fr' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** What a donor would read now. */
  async page(path: string, who = 'director'): Promise<{ status: number; html: string; headers: Headers }> {
    const response = await this.desk.open(who, path);
    return { status: response.status, html: await response.text(), headers: response.headers };
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}

function activities(): string[] {
  const lines: string[] = [];
  for (const month of ['01', '02', '03']) {
    for (let person = 1; person <= 12; person += 1)
      lines.push(`s${month}-${person},v${person},2026-${month}-06,2.5,Soupe du mardi,validated`);
    for (let person = 20; person <= 22; person += 1)
      lines.push(`g${month}-${person},v${person},2026-${month}-09,1,Jardin,validated`);
  }
  return lines;
}
