import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { coverageOfFonts } from '../../paper/coverage.js';
import { Paper } from '../../paper/paper.js';
import { printableText } from '../../paper/printable-text.js';
import { AvailabilityRequest } from '../../people/availability/availability-request.entity.js';
import { consentQuestion } from '../../people/availability/consent-question.js';
import { dayParts, hoursOfPart } from '../../people/availability/day-parts.schemas.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { Language } from '../../shared/language.js';
import { availabilityFormTexts } from './availability-form-texts.js';
import { AvailabilityLists } from './availability-lists.js';
import type { PrintForms } from './availability-views.schemas.js';
import { whenTexts } from './when-texts.js';

/** The question on paper: a page for each person, or a blank one. */
@Injectable()
export class AvailabilityForms {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly lists: AvailabilityLists,
    private readonly paper: Paper,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, also for somebody of another mission, and what `Paper.made` throws. */
  async print(caller: Caller, { personIds }: PrintForms, language: Language): Promise<Buffer> {
    const { organisationId } = caller;
    const { name: house } = await this.organisations.byId(organisationId);
    const people = await this.#named(caller, personIds);
    const madeAt = this.clock.now();
    const names = people.length === 0 ? [null] : people.map(({ name }) => plain(name));
    const { pdf } = await this.paper.made({
      template: 'summaries/availability/availability-form.typ',
      data: { ...formData(language, house), people: names },
      madeAt,
    });
    if (people.length > 0) await this.#note(caller, people, madeAt);
    return pdf;
  }

  async #named(caller: Caller, personIds: readonly string[]) {
    const known = new Map((await this.lists.volunteers(caller)).map((one) => [one.id, one]));
    return [...new Set(personIds)].map((id) => {
      const one = known.get(id);
      if (!one) throw new AppError('not-found');
      return one;
    });
  }

  #note({ organisationId, accountId, name }: Caller, people: readonly { id: string }[], askedAt: Date): Promise<void> {
    return this.registry.transaction(organisationId, async (em) => {
      const asked = { organisationId, way: 'paper' as const, askedAt, askedById: accountId };
      for (const { id: personId } of people)
        await em.insert(AvailabilityRequest, { id: newId(askedAt), ...asked, personId, codeHash: null, endsAt: null });
      const act = { organisationId, actorId: accountId, actorName: name, action: 'availability.ask' };
      await this.audit.record(em, { ...act, record: `people:${people.length}`, details: { way: 'paper' } });
    });
  }
}

function formData(language: Language, house: string) {
  const text = availabilityFormTexts[language];
  const { days, hours, ...words } = whenTexts[language];
  return {
    language,
    title: text.title,
    author: plain(house),
    house: plain(house),
    question: consentQuestion(language),
    days,
    parts: dayParts.map((part) => {
      const [from, to] = hoursOfPart[part];
      return { name: words[part], hours: hours.replace('{from}', from).replace('{to}', to) };
    }),
    text: { ...text, back: text.back.replace('{house}', plain(house)) },
  };
}

const plain = (text: string): string => printableText(text, coverageOfFonts()).text;
