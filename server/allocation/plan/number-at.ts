/** A number of a list, at a place that is known to be in it. */
export function numberAt(values: Int32Array | Float64Array, place: number): number {
  return values[place] as number;
}

export function addAt(values: Int32Array | Float64Array, place: number, more: number): void {
  values[place] = numberAt(values, place) + more;
}
