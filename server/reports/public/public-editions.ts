import { Injectable } from '@nestjs/common';
import { addDays } from '../../indicators/days.js';
import { Publication } from '../../indicators/publications/publication.entity.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import type { ReportDocument } from '../document/report-document.js';
import { EditionCorrection } from '../editions/edition-correction.entity.js';
import { EditionLink } from '../editions/edition-link.entity.js';
import { EditionPaper } from '../editions/edition-paper.entity.js';
import { isOpen, stateOf } from '../editions/edition-view.js';
import { Edition } from '../editions/edition.entity.js';
import { StillTold } from '../editions/still-told.js';
import type { EditionSummary } from '../editions/editions.schemas.js';
import type { ToldCorrection } from './correction-part.js';

/** What whoever holds a number is told: nothing of what the report says but what was corrected. */
export interface StandingEdition {
  number: string;
  house: string;
  state: EditionSummary['state'];
  /** Days in the association's zone. */
  publishedOn: string;
  withdrawnOn: string | null;
  reason: string | null;
  corrections: Record<Language, ToldCorrection[]>;
}

/** Whether it still holds, in the language that it was published in. */
export interface KnownEdition {
  language: Language;
  /** Of the association. */
  zone: string;
  standing: StandingEdition;
}

export interface OpenEdition {
  id: string;
  organisationId: string;
  standing: StandingEdition;
  document: ReportDocument;
  /** Last day its address opens; null: no end. */
  until: string | null;
}

/** No row has this name: what leads nowhere is asked for under it, so that it takes the same steps. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const UNSEEN = { filters: false } as const;
const FACTS = { ...UNSEEN, fields: ['id', 'organisationId', 'number', 'publicationId', 'language'] } as const;

/** What a stranger sees of published reports. */
@Injectable()
export class PublicEditions {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
    private readonly stillTold: StillTold,
  ) {}

  /**
   * Null for a code that is unknown, stopped, too old or of a report that was taken back, or is no code (`null`): each
   * asks the registry the same four questions, so that nobody can tell them apart.
   */
  async open(code: string | null): Promise<OpenEdition | null> {
    const registry = this.registry.everywhere();
    const link = await registry.findOne(EditionLink, { code: code ?? '' }, UNSEEN);
    const edition = await registry.findOne(Edition, { id: link?.editionId ?? NOBODY }, FACTS);
    const { organisation, told } = await this.#around(edition);
    const today = localDay(this.clock.now(), organisation?.zone ?? 'UTC');
    if (!link || !edition || !organisation || !told || !isOpen(link, told, today)) return null;
    const kept = await registry.findOneOrFail(Edition, { id: edition.id }, { ...UNSEEN, fields: ['document'] });
    const document = await this.stillTold.of(edition.organisationId, kept.document);
    const until = link.expiresOn ? addDays(link.expiresOn, -1) : null;
    const { id, organisationId } = edition;
    return { id, organisationId, standing: await this.#standing(edition, organisation, told), document, until };
  }

  /** The very bytes that were made on the day. */
  async paper({ id }: OpenEdition): Promise<Buffer> {
    const { bytes } = await this.registry.everywhere().findOneOrFail(EditionPaper, { editionId: id }, UNSEEN);
    return Buffer.from(bytes);
  }

  /** Null for a number that no edition has. Whether its link opens changes nothing. */
  async standing(number: string | null): Promise<StandingEdition | null> {
    const edition = await this.registry.everywhere().findOne(Edition, { number: number ?? '' }, FACTS);
    const { organisation, told } = await this.#around(edition);
    return edition && organisation && told ? this.#standing(edition, organisation, told) : null;
  }

  /** Null where there is none: asked for like one that there is. */
  async known(id: string | null): Promise<KnownEdition | null> {
    const edition = await this.registry.everywhere().findOne(Edition, { id: id ?? NOBODY }, FACTS);
    const { organisation, told } = await this.#around(edition);
    if (!edition || !organisation || !told) return null;
    const standing = await this.#standing(edition, organisation, told);
    return { language: edition.language, zone: organisation.zone, standing };
  }

  async #around(edition: { organisationId: string; publicationId: string } | null) {
    const registry = this.registry.everywhere();
    const organisation = await registry.findOne(Organisation, { id: edition?.organisationId ?? NOBODY });
    const told = await registry.findOne(
      Publication,
      { id: edition?.publicationId ?? NOBODY },
      { ...UNSEEN, fields: ['madeAt', 'withdrawnAt', 'withdrawnReason'] },
    );
    return { organisation, told };
  }

  async #standing(
    { id, number }: Pick<Edition, 'id' | 'number'>,
    { name: house, zone }: Organisation,
    { madeAt, withdrawnAt, withdrawnReason }: Pick<Publication, 'madeAt' | 'withdrawnAt' | 'withdrawnReason'>,
  ): Promise<StandingEdition> {
    const orderBy = { at: 'asc', id: 'asc' } as const;
    const all = await this.registry.everywhere().find(EditionCorrection, { editionId: id }, { ...UNSEEN, orderBy });
    const told = (language: Language) =>
      all.map(({ at, lines, causes }) => ({ day: localDay(at, zone), lines: lines[language], causes }));
    return {
      number,
      house,
      state: stateOf({ withdrawnAt }, all.length > 0),
      publishedOn: localDay(madeAt, zone),
      withdrawnOn: withdrawnAt ? localDay(withdrawnAt, zone) : null,
      reason: withdrawnReason ?? null,
      corrections: { fr: told('fr'), en: told('en') },
    };
  }
}
