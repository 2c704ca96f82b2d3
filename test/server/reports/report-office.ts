import { Planning } from '../../../server/indicators/planning.js';
import type { ReportView } from '../../../server/reports/reports.schemas.js';
import type { Engine } from '../../support/registry.js';
import { AnswersDesk } from '../answers/desk.js';

export const YEAR = { title: 'Bilan pour la mairie', language: 'fr', from: '2026-01-01', to: '2026-04-01' } as const;

/** An association with three months of activities of two missions: twelve people at the soup, three at the garden. */
export class ReportOffice {
  private constructor(readonly desk: AnswersDesk) {}

  static async open(engine: Engine = 'SQLite'): Promise<ReportOffice> {
    const desk = await AnswersDesk.open(engine);
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
