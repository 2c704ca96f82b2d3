import { Injectable } from '@nestjs/common';
import { familyName } from '../indicators/outside/family.js';
import type { Scope } from '../indicators/outside/scope.js';
import { Withholding } from '../indicators/outside/withholding.js';
import type { House } from '../ledger/house.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Library } from '../query-files/library.js';
import { AppError } from '../shared/app-error.js';
import { grouped } from '../shared/grouped.js';
import { targetScopes } from './target-scopes.js';
import type { Target } from './target.entity.js';

/** Different periods and slices that are checked together; of more, none is told. */
const MOST_SCOPES = 150;

interface Begun {
  target: Target;
  header: IndicatorHeader;
}

/**
 * Results are told together, over periods and slices that people chose freely: a year less its quarters, everybody less
 * one mission. So all those of a family are decided at once, and once, with the tables of the dashboard that hold them.
 */
@Injectable()
export class OutsideTargets {
  constructor(private readonly withholding: Withholding) {}

  /** Ids of the targets whose result an outside reader may not see. */
  async withheld(
    house: House,
    library: Library,
    targets: readonly Target[],
    schoolYearStartMonth: number,
  ): Promise<Set<string>> {
    const begun = targets.flatMap((target): Begun[] => {
      const header = library.indicators.get(target.indicator)?.header;
      return header ? [{ target, header }] : [];
    });
    const hidden: string[] = [];
    for (const family of grouped(begun, ({ header }) => familyName(header)).values())
      hidden.push(...(await this.#decide(house, library, family, schoolYearStartMonth)));
    return new Set(hidden);
  }

  /** Figures of a family are withheld together, whichever of them is asked about. */
  async #decide(house: House, library: Library, family: readonly Begun[], schoolYearStartMonth: number) {
    const told = family.map(({ target, header }) => ({
      id: target.id,
      ...targetScopes(target, header, schoolYearStartMonth),
    }));
    const scopes = [...new Map(told.flatMap((one) => one.scopes).map((scope) => [scope.name, scope])).values()];
    const hidden = await this.#hiddenIn(house, library, family, scopes);
    return told.filter(({ keys }) => hidden === null || keys.some((key) => hidden.has(key))).map(({ id }) => id);
  }

  /** Null: what cannot be judged is not told. */
  async #hiddenIn(house: House, library: Library, family: readonly Begun[], scopes: readonly Scope[]) {
    const [first] = family;
    if (!first || scopes.length > MOST_SCOPES) return null;
    try {
      return (await this.withholding.decide(house, library, first.header, scopes)).keys;
    } catch (error) {
      if (error instanceof AppError && UNJUDGED.has(error.code)) return null;
      throw error;
    }
  }
}

const UNJUDGED: ReadonlySet<string> = new Set(['indicator-not-refreshed', 'figure-stays-inside', 'too-much-to-check']);
