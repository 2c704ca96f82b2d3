import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { lettersOnly, ReadPdf } from '../../../support/pdf-tools.js';
import { ReportOffice } from '../report-office.js';

jest.setTimeout(300_000);

describe('A report that is being composed, on paper', () => {
  let office: ReportOffice;
  let address: string;
  beforeAll(async () => {
    office = await ReportOffice.open();
    const blocks = [
      { kind: 'text', id: 'b1', heading: 'Avant #tout *ceci*', text: 'Un mot : #set page(fill: red).' },
      { kind: 'figure', id: 'b2', table: { figure: 'volunteer_hours', by: 'month' }, comment: null },
      { kind: 'figure', id: 'b3', table: { figure: 'volunteer_hours', by: 'mission_id' }, comment: null },
    ];
    const { body } = await office.change(await office.blank(), { blocks });
    address = `/api/reports/${body.id}/preview.pdf`;
  });
  afterAll(() => office.close());

  it('is what a director reads on its page: figures with their unit and days, what is hidden, that it is a draft', async () => {
    const response = await office.desk.open('director', address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="rapport-brouillon.pdf"');
    const pdf = new ReadPdf(Buffer.from(await response.arrayBuffer()));
    const text = lettersOnly(pdf.text());
    pdf.check();
    pdf.remove();
    for (const told of ['99 h', 'janvier 2026 33 h', '1er trimestre 2026', 'Jardin', 'masqué : moins de 5 personnes'])
      expect(text).toContain(lettersOnly(told));
    expect(text).toContain('Brouillon:cerapportn’estpaspublié');
    // Words are words, whatever signs are in them.
    expect(text).toContain('Avant#tout*ceci*');
    expect(text).toContain('#setpage(fill:red).');
    // Nine hours of three people at the garden.
    expect(text).not.toContain('Jardin9h');
  });

  it('is nobody’s who may not read reports, and not found where there is none', async () => {
    expect((await office.desk.open('volunteer', address)).status).toBe(403);
    const other = '/api/reports/00000000-0000-7000-8000-000000000000/preview.pdf';
    expect((await office.desk.open('director', other)).status).toBe(404);
  });
});
