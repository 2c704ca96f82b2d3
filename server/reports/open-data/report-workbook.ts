import { addDays } from '../../indicators/days.js';
import { type Cell, dateCell, textCell } from '../../indicators/workbook/cells.js';
import { sheetsOf } from '../../indicators/workbook/figure-workbook.js';
import { workbookOf } from '../../indicators/workbook/parts.js';
import type { ToldEdition, ToldFigure } from './told-edition.js';

const WORDS = {
  fr: {
    report: 'Rapport',
    about: 'À propos',
    number: 'Numéro',
    house: 'Association',
    from: 'Du',
    to: 'Au (inclus)',
    published: 'Publié (UTC)',
    check: 'Vérifier ce rapport',
    digest: 'Empreinte de ce qui a été dit (SHA-256)',
    sheets: 'Feuilles',
  },
  en: {
    report: 'Report',
    about: 'About',
    number: 'Number',
    house: 'Association',
    from: 'From',
    to: 'To (included)',
    published: 'Published (UTC)',
    check: 'Check this report',
    digest: 'Digest of what was told (SHA-256)',
    sheets: 'Sheets',
  },
} as const;

/** Letters that a sheet's name may not hold, and how long it may be. */
const NO_NAME = /[[\]:*?/\\']/g;
const LONGEST = 31;

/** A published report as a workbook: what it is, then each table and what it is about. Texts are never formulas. */
export function reportWorkbook(edition: ToldEdition): Promise<Buffer> {
  const { language, tables } = edition;
  const words = WORDS[language];
  const figures = tables.map((figure, at) => {
    const { data, about } = sheetsOf(figure.table, figure.limits, language);
    return { data, about, name: sheetName(`${at + 1} `, titleOf(figure, edition)), other: `${at + 1} ${words.about}` };
  });
  return workbookOf([
    {
      name: words.report,
      rows: coverOf(
        edition,
        figures.map(({ name }) => name),
      ),
      hasHead: false,
    },
    ...figures.flatMap(({ name, other, data, about }) => [
      { name, rows: data, hasHead: true },
      { name: other, rows: about, hasHead: false },
    ]),
  ]);
}

function coverOf(edition: ToldEdition, names: readonly string[]): Cell[][] {
  const { language, title, number, house, from, to, publishedAt, checkAddress, digest, tables } = edition;
  const words = WORDS[language];
  const said = (word: keyof (typeof WORDS)['fr'], cell: Cell): Cell[] => [textCell(words[word]), cell];
  return [
    [{ value: title, format: 'head' }],
    said('house', textCell(house)),
    said('number', textCell(number)),
    said('from', dateCell(from)),
    said('to', dateCell(addDays(to, -1))),
    said('published', textCell(publishedAt.toISOString().slice(0, 16).replace('T', ' '))),
    said('check', textCell(checkAddress)),
    said('digest', textCell(digest)),
    [],
    [{ value: words.sheets, format: 'head' }],
    ...tables.map((figure, at) => [textCell(names[at] ?? ''), textCell(titleOf(figure, edition))]),
  ];
}

const titleOf = ({ table }: ToldFigure, { language }: ToldEdition): string => table.card.title[language];

/** The number in front keeps two figures of one title apart. */
function sheetName(lead: string, title: string): string {
  return `${lead}${title.replace(NO_NAME, ' ')}`.slice(0, LONGEST).trim();
}
