import type { SliceFilter } from './slice.schemas.js';

/** One line for each filter, in order, so that one slice is written in one way only. */
export function sliceOf(filters: readonly SliceFilter[]): string {
  return wheresOf(filters).join('\n');
}

export function filtersOf(slice: string): SliceFilter[] {
  return slice
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf(':');
      return { dimension: line.slice(0, at), value: line.slice(at + 1) };
    });
}

/** As a request of figures says it. */
export function wheresOf(filters: readonly SliceFilter[]): string[] {
  return filters.map(({ dimension, value }) => `${dimension}:${value}`).toSorted();
}
