import type { Candidate } from '../candidates/found.js';
import type { AskedPlan } from '../proposals/problem-of.js';

/** The same problem with pairs that it did not have; places of the others stay. */
export function withPairs({ problem, parts, candidates }: AskedPlan, pairs: readonly Candidate[]): AskedPlan {
  const unit = problem.unitMinutes * 60;
  const people = new Map(problem.people.map(({ key }, at) => [key, at]));
  const slots = new Map(problem.slots.map(({ id }, at) => [id, at]));
  const longer = (column: Int32Array, read: (one: Candidate) => number) => {
    const all = new Int32Array(column.length + pairs.length);
    all.set(column);
    all.set(pairs.map(read), column.length);
    return all;
  };
  return {
    parts,
    candidates: [...candidates, ...pairs],
    problem: {
      ...problem,
      pairs: {
        person: longer(problem.pairs.person, ({ volunteer_key: key }) => people.get(key) ?? -1),
        slot: longer(problem.pairs.slot, ({ part_id: id }) => slots.get(id) ?? -1),
        fit: longer(problem.pairs.fit, ({ fit }) => fit),
        freeUnits: longer(problem.pairs.freeUnits, ({ free_seconds: free }) => Math.floor(free / unit)),
        todayUnits: longer(problem.pairs.todayUnits, ({ today_seconds: today }) => Math.floor(today / unit)),
      },
    },
  };
}
