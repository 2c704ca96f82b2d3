/** Groups of places that share sets, directly or through others. Places in no set are left out. */
export function componentsOf(sets: readonly (readonly number[])[]): number[][] {
  const parent = new Map<number, number>();
  const top = (place: number): number => {
    let at = place;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const set of sets)
    for (const place of set) {
      if (!parent.has(place)) parent.set(place, place);
      parent.set(top(place), top(set[0] ?? place));
    }
  const groups = new Map<number, number[]>();
  for (const place of parent.keys()) {
    const group = groups.get(top(place));
    if (group) group.push(place);
    else groups.set(top(place), [place]);
  }
  return [...groups.values()];
}
