import { Injectable } from '@nestjs/common';
import { addDays } from '../../indicators/days.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Letterheads } from '../../settings/letterhead/letterheads.js';
import { AppError } from '../../shared/app-error.js';
import { localDay } from '../../shared/local-day.js';
import type { Holder } from '../../summaries/holder.js';
import { newCertificateNumber, numberPrefix } from '../certificate-number.js';
import type { CertificateChoices } from '../choices.schemas.js';
import type { CertificateContent } from '../content.schemas.js';
import { CertificateRows } from './certificate-rows.js';
import { contentOf, type Naming } from './content-of.js';
import {
  type CountedActivity,
  type CountedRow,
  countedRow,
  daysOf,
  type FirstAndLast,
  isChosen,
} from './counted-activity.js';
import { countedResult, type CountedResult, daysWith } from './counted-results.js';
import { PaperLooks } from './paper-looks.js';
import { personFacts, withSameTrainings } from './person-facts.js';
import { requireOwnName } from './printed-otherwise.js';
import { signingPerson } from './signing-person.js';

export interface MadeContent {
  content: CertificateContent;
  signatoryId: string;
  /** The signatory approved once for all what is made of validated hours only, and nothing here needs a look besides. */
  approvesValidated: boolean;
  rows: CountedRow[];
}

/** What a certificate of a person says, from their validated rows and their choices. */
@Injectable()
export class CertificateContents {
  constructor(
    private readonly rows: CertificateRows,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly letterheads: Letterheads,
    private readonly looks: PaperLooks,
  ) {}

  /**
   * Throws `certificate-nothing-counted`, `certificate-too-long`, `certificate-signatory-missing`, `-needed` and
   * `-over`, `certificate-name-printable`, and `not-found` for somebody who is not there.
   */
  async content(holder: Holder, choices: CertificateChoices, naming: Naming): Promise<MadeContent> {
    const { organisationId, personId } = holder;
    const letterhead = await this.letterheads.read(organisationId);
    const signatory = signingPerson(letterhead, choices.signatoryId);
    const rows = await this.#chosen(holder, choices);
    if (rows.length === 0) throw new AppError('certificate-nothing-counted');
    const results = choices.results.length > 0 ? await this.rows.results(holder, choices) : [];
    const em = this.registry.of(organisationId);
    const person = await personFacts(em, personId, naming.language);
    const trainings = await withSameTrainings(em, personId, choices.trainings);
    requireOwnName(person.name, choices.printedName);
    const organisation = await this.organisations.byId(organisationId);
    const look = await this.looks.today(organisationId, signatory.id);
    const meant = { ...choices, trainings };
    const known = { choices: meant, rows, results, person, organisation, letterhead, signatory, look };
    const content = contentOf(known, naming);
    const { id: signatoryId } = signatory;
    // Another spelling and a day of birth are the person's word: somebody looks at them.
    const isPlain = choices.printedName === null && choices.bornOn === null;
    const approvesValidated = signatory.approvesValidated && isPlain;
    const printed = printedOf(results, choices, rows);
    const days = daysWith(printed, daysOf(rows));
    const counted = [...rows.map(countedRow), ...printed.map((one) => countedResult(one, days))];
    return { content, signatoryId, approvesValidated, rows: counted };
  }

  /**
   * The rows that a certificate of these choices counts today. `days`: those over which its results were added up; what
   * came after them changes nothing of it.
   */
  async countedRows(holder: Holder, choices: CertificateChoices, days: FirstAndLast): Promise<CountedRow[]> {
    const rows = await this.#chosen(holder, choices);
    const activities = rows.map(countedRow);
    if (choices.results.length === 0) return activities;
    const results = await this.rows.results(holder, { from: days.from, to: addDays(days.to, 1) });
    return [...activities, ...printedOf(results, choices, rows).map((one) => countedResult(one, days))];
  }

  /** A number that no certificate has yet, but by a chance of one in millions: who keeps it must look. */
  async newNumber({ organisationId }: Pick<Holder, 'organisationId'>, issuedAt: Date): Promise<string> {
    const { zone } = await this.organisations.customsOf(organisationId);
    const { numberPrefix: chosen, name } = await this.letterheads.read(organisationId);
    return newCertificateNumber({
      prefix: chosen ?? numberPrefix(name),
      year: Number(localDay(issuedAt, zone).slice(0, 4)),
    });
  }

  async #chosen(holder: Holder, choices: CertificateChoices): Promise<CountedActivity[]> {
    return (await this.rows.activities(holder, choices)).filter((row) => isChosen(row, choices));
  }
}

/** Those that were chosen, of missions that count. */
function printedOf(
  results: readonly CountedResult[],
  choices: CertificateChoices,
  rows: readonly CountedActivity[],
): CountedResult[] {
  const missions = new Set(rows.map(({ mission_id }) => mission_id));
  return results.filter(({ key, missionId }) => choices.results.includes(key) && missions.has(missionId));
}
