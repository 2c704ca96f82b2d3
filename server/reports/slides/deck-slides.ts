import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import type { DocumentPart, FigurePart, QuotePart, TextPart } from '../document/report-document.js';
import { said } from '../document/report-words.js';
import { saidText } from '../document/said-text.js';
import { ofFigure, type ToldCorrection } from '../public/correction-part.js';
import { publicTexts } from '../public/public-texts.js';
import { roomTexts } from '../room/room-texts.js';
import type { ToldRoom } from '../room/told-room.js';
import type { DeckSlide, Line } from './deck-slide.js';
import { deckTexts } from './deck-texts.js';
import type { NativeChart } from './native-chart.js';

/** Rows that stand on one slide under the names of their columns. */
const MOST_ROWS = 8;
const MOST_CORRECTIONS = 8;

const line = (text: string, look: Line['look'] = 'text'): Line => ({ text, look });
const inside = (title: string, lines: readonly Line[], more: Partial<DeckSlide> = {}): DeckSlide => ({
  kind: 'inside',
  title,
  lines,
  chart: null,
  table: null,
  notes: [],
  ...more,
});

/** What a room is shown, as slides that can be changed. `chartOf`: the native chart of a figure. */
export function deckSlides(room: ToldRoom, chartOf: (part: FigurePart) => NativeChart | null): DeckSlide[] {
  const { document, standing } = room;
  const { language } = document;
  const corrections = standing.corrections[language];
  const slidesOf = (part: DocumentPart): DeckSlide[] => {
    if (part.kind === 'figure') {
      const told = correctionLines(ofFigure(corrections, part.id), language, 2);
      return figureSlides(part, { chart: chartOf(part), told, language });
    }
    return [part.kind === 'quote' ? quoteSlide(part, language) : textSlide(part, language)];
  };
  const told = correctionLines(corrections, language, MOST_CORRECTIONS);
  return [
    coverSlide(room),
    ...document.parts.flatMap(slidesOf),
    ...(told.length > 0 ? [inside(roomTexts[language].corrections, told)] : []),
    closingSlide(room),
  ];
}

function coverSlide({ document, standing }: ToldRoom): DeckSlide {
  const { language, house, title, period } = document;
  const { number, publishedOn } = standing;
  const published = said(publicTexts[language].published, { day: dayText(publishedOn, language), number });
  const lines = [line(period), line(house), line(published, 'quiet'), ...withdrawnLines(standing, language)];
  return { ...inside(title, lines), kind: 'cover' };
}

/** Nobody shows a report that was taken back as if it held. */
function withdrawnLines(standing: ToldRoom['standing'], language: Language): Line[] {
  const { state, house, publishedOn, withdrawnOn, reason } = standing;
  if (state !== 'withdrawn') return [];
  const day = (one: string | null) => (one === null ? '' : dayText(one, language));
  const told = { house, day: day(publishedOn), end: day(withdrawnOn), reason: reason ?? '' };
  return [line(said(publicTexts[language].withdrawn, told))];
}

function textSlide({ heading, paragraphs }: TextPart, language: Language): DeckSlide {
  const lines = paragraphs.map((text) => line(text));
  return inside(heading ?? roomTexts[language].fewWords, lines);
}

function quoteSlide({ text, language: tongue, ...speaker }: QuotePart, language: Language): DeckSlide {
  const words = { ...line(text), tongue };
  return inside(roomTexts[language].saidByOne, [words, line(saidText(speaker), 'quiet')]);
}

function figureSlides(
  part: FigurePart,
  { chart, told, language }: { chart: NativeChart | null; told: readonly Line[]; language: Language },
): DeckSlide[] {
  const words = deckTexts[language];
  const { title, about, headlines, fact, comment, table, card } = part;
  const lines = [
    line(about, 'quiet'),
    ...headlines.flatMap(({ value, label }) => [line(value, 'big'), line(label, 'quiet')]),
    ...[fact, comment].filter((text) => text !== null).map((text) => line(text)),
    ...told,
    ...(part.chart !== null && chart === null ? [line(words.noTwin, 'quiet')] : []),
    ...(chart === null && table.note !== null ? [line(table.note, 'quiet')] : []),
  ];
  const source = card.map(({ term, texts }) => `${term}${words.colon}${texts.join(' · ')}`);
  const notes = [`${title} – ${about}`, words.source, ...source];
  if (chart !== null) return [inside(title, lines, { chart, notes })];
  const rows = [...table.rows, ...(table.total === null || table.rows.length === 0 ? [] : [table.total])];
  const head = table.columns.map(({ label }) => label);
  const tables = Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, at) => [
    head,
    ...rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
  ]);
  const [first = null, ...others] = tables;
  return [
    inside(title, lines, { table: first, notes }),
    ...others.map((rest) => inside(said(words.more, { title }), [line(about, 'quiet')], { table: rest, notes })),
  ];
}

function correctionLines(corrections: readonly ToldCorrection[], language: Language, most: number): Line[] {
  const words = publicTexts[language];
  return corrections
    .toReversed()
    .flatMap(({ day, lines, causes }) => [
      line(said(words.correctedOn, { day: dayText(day, language) }), 'quiet'),
      ...lines.slice(0, most).map(({ what, figure, was, is }) => line(said(words.line, { what, figure, was, is }))),
      ...(lines.length > most ? [line(words.more)] : []),
      line(said(words.because, { causes: causes.map((cause) => words.causes[cause]).join(' ; ') })),
    ]);
}

function closingSlide({ document: { language }, standing, checkAddress, takenOn }: ToldRoom): DeckSlide {
  const words = roomTexts[language];
  return inside(words.check, [
    line(said(words.number, { number: standing.number }), 'big'),
    line(words.still),
    { ...line(checkAddress), address: checkAddress },
    ...withdrawnLines(standing, language),
    line(deckTexts[language].kept, 'quiet'),
    line(said(words.taken, { day: dayText(takenOn, language) }), 'quiet'),
  ]);
}
