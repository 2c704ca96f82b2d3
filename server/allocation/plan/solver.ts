import highs, { type Highs } from 'highs';

/** Its types describe another kind of module than the one Node loads. */
const loadSolver = highs as unknown as typeof highs.default;

/** Each holds the memory of its models until it is thrown away with its thread. */
export function openSolver(): Promise<Highs> {
  return loadSolver();
}
