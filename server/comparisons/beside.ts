import { Injectable } from '@nestjs/common';
import { Figures } from '../indicators/figures.js';
import type { House } from '../ledger/house.js';
import { QueryFiles } from '../query-files/query-files.js';
import { AppError } from '../shared/app-error.js';
import type { ComparedMissionView } from './comparisons.schemas.js';

type Row = Readonly<Record<string, unknown>>;
export type Beside = Pick<ComparedMissionView, 'beneficiarySatisfaction' | 'volunteerSatisfaction' | 'coverage'>;
type Satisfaction = ComparedMissionView['beneficiarySatisfaction'];

/** What stands beside a mission's rate, as the figures of the same names give it: never combined with it. */
@Injectable()
export class BesideMissions {
  constructor(
    private readonly figures: Figures,
    private readonly files: QueryFiles,
  ) {}

  async of(house: House, from: string, to: string): Promise<(missionId: string) => Beside> {
    const by = async (name: string, slices: string) => this.#rows(house, name, { from, to, by: slices });
    const coverage = await by('need_coverage', 'mission_id');
    const helped = await by('beneficiary_satisfaction', 'mission_id');
    const volunteers = await by('volunteer_satisfaction', 'mission_id');
    const rates = await by('response_rate', 'mission_id,audience');
    const rateOf = (audience: string, id: string) =>
      numberOf(rates.find((row) => row['mission_id'] === id && row['audience'] === audience)?.['response_rate']);
    const find = (rows: readonly Row[], id: string) => rows.find((row) => row['mission_id'] === id);
    return (id) => ({
      coverage: numberOf(find(coverage, id)?.['need_coverage']),
      beneficiarySatisfaction: satisfactionOf(find(helped, id), 'beneficiary_satisfaction', rateOf('beneficiary', id)),
      volunteerSatisfaction: satisfactionOf(find(volunteers, id), 'volunteer_satisfaction', rateOf('volunteer', id)),
    });
  }

  /** None when the figure has no file here, or was never computed: it is then unknown, and stops nothing. */
  async #rows(house: House, name: string, query: { from: string; to: string; by: string }): Promise<readonly Row[]> {
    if (!(await this.files.library()).indicators.has(name)) return [];
    try {
      return (await this.figures.answer(house, name, query)).rows;
    } catch (error) {
      if (error instanceof AppError && error.code === 'indicator-not-refreshed') return [];
      throw error;
    }
  }
}

function satisfactionOf(row: Row | undefined, name: string, responseRate: number | null): Satisfaction {
  const share = numberOf(row?.[name]);
  const answers = numberOf(row?.['answers']);
  return share === null || answers === null ? null : { share, answers, responseRate };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
