import type { Change } from '../../../../server/allocation/proposals/changes.js';
import { keepsRules, type PeopleRules } from '../../../../server/allocation/proposals/people-rules.js';
import type { PlanState, Step } from '../../../../server/allocation/proposals/plan-state.js';
import type { RankedChange, ShortList } from '../../../../server/allocation/proposals/short-list.js';

/** The list as one would make it by hand: for each line, all that is left is looked at again. */
export class PlainList {
  #left: Change[];
  readonly #asks: number[];
  readonly #ranked: RankedChange[] = [];
  #asked = 0;

  constructor(
    private readonly state: PlanState,
    private readonly rules: PeopleRules,
    changes: readonly Change[],
  ) {
    this.#left = [...changes];
    this.#asks = [...(rules.asksLeft ?? state.problem.people.map(() => Infinity))];
  }

  made(): ShortList {
    for (let [forced] = this.#forced(); forced; [forced] = this.#forced()) {
      const goes = forced.steps.filter(({ units }) => units < 0);
      const comes = forced.steps.filter(({ units }) => units > 0);
      const isWhole = keepsRules(this.state, this.rules, forced.steps);
      this.#take(isWhole ? forced : { kind: 'release', steps: goes }, [forced], true);
      if (!isWhole) this.#left.push(...comes.map((step): Change => ({ kind: 'invite', steps: [step] })));
    }
    this.#leaveOutAsked();
    for (let [next] = this.#best(); next; [next] = this.#best()) {
      this.#take(next.length === 1 ? (next[0] as Change) : joined(next), next, false);
      this.#leaveOutAsked();
    }
    const against = this.#left.filter(({ steps }) => !keepsRules(this.state, this.rules, steps)).length;
    const withoutGain = this.#left.length - against;
    return { ranked: this.#ranked, againstRules: against + this.#asked, withoutGain };
  }

  #take(change: Change, parts: readonly Change[], isForced: boolean): void {
    const { steps } = change;
    const assumes = [...this.#ranked.keys()].filter((at) => this.#meet(this.#ranked[at]?.steps ?? [], steps));
    this.#ranked.push({ ...change, gain: this.state.gainOf(steps), isForced, assumes });
    this.state.apply(steps);
    this.#left = this.#left.filter((one) => !parts.includes(one));
    for (const person of this.#peopleOf(steps)) this.#asks[person] = (this.#asks[person] ?? 0) - 1;
  }

  #leaveOutAsked(): void {
    const over = this.#left.filter(({ steps }) => [...this.#peopleOf(steps)].some((at) => (this.#asks[at] ?? 0) <= 0));
    this.#asked += over.length;
    this.#left = this.#left.filter((one) => !over.includes(one));
  }

  /** What must leave because something is over its limit, what costs least first. */
  #forced(): Change[] {
    const { problem, load, filled, personOf, slotOf } = this.state;
    const isOver = ({ pair, units }: Step): boolean => {
      const cap = problem.people[personOf(pair)]?.capUnits ?? Infinity;
      const most = problem.slots[slotOf(pair)]?.maxUnits ?? 0;
      return units < 0 && ((filled[slotOf(pair)] ?? 0) > most || (load[personOf(pair)] ?? 0) > cap);
    };
    const leaving = this.#left.filter(({ steps }) => steps.some(isOver));
    return leaving.toSorted((a, b) => this.state.gainOf(b.steps) - this.state.gainOf(a.steps));
  }

  /** One change that wins, else two moves that win together, else three. */
  #best(): Change[][] {
    const moves = this.#left.filter(({ kind }) => kind === 'move');
    const pairs = moves.flatMap((one, at) => moves.slice(at + 1).map((other) => [one, other]));
    const threes = moves.flatMap((one, at) =>
      moves
        .slice(at + 1)
        .flatMap((other, next) => moves.slice(at + next + 2).map((third): Change[] => [one, other, third])),
    );
    const ways = [this.#left.map((one) => [one]), pairs, threes].map((all) => all.filter((one) => this.#wins(one)));
    const best = ways.find(({ length }) => length > 0) ?? [];
    return best.toSorted((a, b) => this.state.gainOf(joined(b).steps) - this.state.gainOf(joined(a).steps));
  }

  #wins(parts: readonly Change[]): boolean {
    const { steps } = joined(parts);
    const links = parts.flatMap((one, at) =>
      parts
        .slice(at + 1)
        .filter((other) => this.#slotsOf(one.steps).some((s) => this.#slotsOf(other.steps).includes(s))),
    );
    return (
      links.length >= parts.length - 1 && this.state.gainOf(steps) > 0 && keepsRules(this.state, this.rules, steps)
    );
  }

  #peopleOf = (steps: readonly Step[]): Set<number> => new Set(steps.map(({ pair }) => this.state.personOf(pair)));
  #slotsOf = (steps: readonly Step[]): number[] => steps.map(({ pair }) => this.state.slotOf(pair));

  #meet = (some: readonly Step[], others: readonly Step[]): boolean =>
    this.#slotsOf(some).some((slot) => this.#slotsOf(others).includes(slot)) ||
    [...this.#peopleOf(some)].some((person) => this.#peopleOf(others).has(person));
}

const joined = (parts: readonly Change[]): Change => ({ kind: 'swap', steps: parts.flatMap(({ steps }) => steps) });
