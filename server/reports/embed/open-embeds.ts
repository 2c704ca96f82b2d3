import { Injectable } from '@nestjs/common';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { GuessingPace } from '../../shared/guessing/guessing-pace.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import type { FigurePart } from '../document/report-document.js';
import { Edition } from '../editions/edition.entity.js';
import { figureOf } from '../page/report-page.js';
import { PublicEditions, type StandingEdition } from '../public/public-editions.js';
import { embedState } from './embed-view.js';
import { Embed } from './embed.entity.js';

export interface OpenEmbed {
  language: Language;
  standing: StandingEdition;
  origins: readonly string[];
  /** What is shown, or why nothing is. */
  shown: FigurePart | 'withdrawn' | 'over';
}

/** What a stranger sees of figures that sites show. */
@Injectable()
export class OpenEmbeds {
  readonly #codes = new GuessingPace();

  constructor(
    private readonly registry: Registry,
    private readonly editions: PublicEditions,
    private readonly clock: Clock,
  ) {}

  /**
   * `address`: where it comes from. Figures are parts of pages that many read from one place: only wrong codes count. A
   * code that is none is null.
   */
  async read(address: string, code: string | null): Promise<OpenEmbed | 'busy' | 'unknown'> {
    const now = this.clock.now();
    if (!this.#codes.allowsPart(address, code, now)) return 'busy';
    const opened = await this.#opened(code, now);
    if (!opened) this.#codes.countWrong(address, code, now);
    return opened ?? 'unknown';
  }

  async #opened(code: string | null, now: Date): Promise<OpenEmbed | null> {
    const registry = this.registry.everywhere();
    const embed = await registry.findOne(Embed, { code: code ?? '' }, { filters: false });
    const known = await this.editions.known(embed?.editionId ?? null);
    if (!embed || !known) return null;
    const { standing, zone, language } = known;
    const state = embedState(embed, standing.state === 'withdrawn', localDay(now, zone));
    const told = { language, standing, origins: embed.origins };
    if (state !== 'open') return { ...told, shown: state === 'withdrawn' ? 'withdrawn' : 'over' };
    const { document } = await registry.findOneOrFail(
      Edition,
      { id: embed.editionId },
      { filters: false, fields: ['document'] },
    );
    const shown = figureOf(document, embed.block);
    return shown && { ...told, shown };
  }
}
