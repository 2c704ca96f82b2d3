import { Injectable } from '@nestjs/common';
import { accentOf } from '../../paper/accent.js';
import { QueryFiles } from '../../query-files/query-files.js';
import type { FigurePart } from '../document/report-document.js';
import { ToldEditions } from '../open-data/told-editions.js';
import { Rooms } from '../room/rooms.js';
import { deckSlides } from './deck-slides.js';
import { deckTexts } from './deck-texts.js';
import { nativeChart } from './native-chart.js';
import { slideDeck } from './slide-deck.js';

/** Published reports as slides that an office suite opens and changes. */
@Injectable()
export class Decks {
  constructor(
    private readonly rooms: Rooms,
    private readonly told: ToldEditions,
    private readonly files: QueryFiles,
  ) {}

  /** As it may be told today; the same day, the same bytes. Throws `not-found`. */
  async of(organisationId: string, id: string): Promise<{ number: string; bytes: Buffer }> {
    const room = await this.rooms.of(organisationId, id);
    const { tables, publishedAt, number } = await this.told.of(organisationId, id);
    const library = await this.files.library();
    const { language, title, house } = room.document;
    const chartOf = ({ told, chart }: FigurePart) => {
      const table = tables[told]?.table;
      if (!table || chart === null) return null;
      const charts = library.indicators.get(table.card.name)?.charts ?? [];
      return nativeChart({ table, charts, alt: chart.alt, language });
    };
    const { tongue } = deckTexts[language];
    const about = { title, author: house, tongue, madeAt: publishedAt };
    return { number, bytes: await slideDeck(deckSlides(room, chartOf), about, accentOf(room.colour)) };
  }
}
