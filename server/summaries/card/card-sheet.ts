import { Injectable } from '@nestjs/common';
import { coverageOfFonts } from '../../paper/coverage.js';
import { Paper } from '../../paper/paper.js';
import { printableText } from '../../paper/printable-text.js';
import { Letterheads } from '../../settings/letterhead/letterheads.js';
import { AppError } from '../../shared/app-error.js';
import type { Language } from '../../shared/language.js';
import { qrSvg } from '../../shared/qr-svg.js';
import { dayText } from './card-days.js';
import { cardSheetTexts } from './card-sheet-texts.js';
import type { MadeCards } from './cards.schemas.js';

type Made = MadeCards['cards'][number];

/** Of the code itself, without the white around it. */
const CODE_MILLIMETRES = 25.4;
/** White on each side of a code, in its own squares. */
const QUIET = 4;
/** Longer ones are cut: a card has room for so much. */
const LONGEST_NAME = 80;
const LONGEST_HOUSE = 66;
/** A longer one is left out: half a telephone number helps nobody. */
const LONGEST_CONTACT = 60;

/** Ten cards of the size of a bank card on each sheet, with lines to cut along. */
@Injectable()
export class CardSheet {
  constructor(
    private readonly paper: Paper,
    private readonly letterheads: Letterheads,
  ) {}

  /** Throws `letters-not-printed` for a name that our fonts do not have, and what `Paper.made` throws. */
  async made(
    organisationId: string,
    cards: readonly Made[],
    { language, madeAt }: { language: Language; madeAt: Date },
  ): Promise<Buffer> {
    const { name, contact } = await this.letterheads.read(organisationId);
    const house = { name: plain(name), contact: contact === null ? '' : plain(contact) };
    const codes = await Promise.all(cards.map(({ address }) => qrSvg(address)));
    const text = cardSheetTexts[language];
    const { pdf } = await this.paper.made({
      template: 'summaries/card/card-sheet.typ',
      data: {
        language,
        title: text.title,
        author: house.name,
        cards: cards.map((card, at) => printed(card, house, codes[at] ?? '', at, language)),
      },
      pictures: Object.fromEntries(codes.map((svg, at) => [`qr-${at}.svg`, Buffer.from(svg)])),
      madeAt,
    });
    return pdf;
  }
}

function printed(card: Made, house: { name: string; contact: string }, svg: string, at: number, language: Language) {
  const text = cardSheetTexts[language];
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 0);
  const isTold = house.contact !== '' && house.contact.length <= LONGEST_CONTACT;
  const contact = isTold ? ` (${house.contact})` : '';
  return {
    house: cut(house.name, LONGEST_HOUSE),
    heading: text.card.replace('{number}', String(card.number)),
    name: cut(nameOf(card), LONGEST_NAME),
    code: card.code,
    scan: text.scan.replace('{address}', card.address.replace(/^https?:\/\/|\/[^/]*$/g, '')),
    ends: text.ends.replace('{day}', dayText(card.endsOn, language).replaceAll(' ', '\u00a0')),
    lost: text.lost.replace('{contact}', contact),
    qr: `qr-${at}.svg`,
    width: (CODE_MILLIMETRES * modules) / (modules - 2 * QUIET),
    alternative: text.alternative.replace('{address}', card.address),
  };
}

/** Somebody's name is printed whole or not at all. */
function nameOf({ person: { name } }: Made): string {
  const { text, missing, dropped } = printableText(name, coverageOfFonts());
  const refused = [...new Set([...missing, ...dropped])];
  if (refused.length === 0) return text;
  const letters = refused.map((letter) => `“${letter}”`).join(', ');
  throw new AppError('letters-not-printed', { field: cardSheetTexts.fr.name, letters });
}

const plain = (text: string): string => printableText(text, coverageOfFonts()).text;

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
