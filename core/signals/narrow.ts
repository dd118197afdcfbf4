/**
 * What several statements about one text have in common: statements that share causes narrow each other, statements about
 * different things stand side by side.
 */
export function narrowed(sets: readonly (readonly string[])[]): string[] {
  const groups: string[][] = [];
  for (const set of sets) {
    const at = groups.findIndex((group) => group.some((cause) => set.includes(cause)));
    if (at === -1) groups.push([...set]);
    else groups[at] = groups[at]?.filter((cause) => set.includes(cause)) ?? [];
  }
  return [...new Set(groups.flat())];
}

/** The narrowest of several sets: their intersection where they agree, else the smallest that is not empty. */
export function narrowest(sets: readonly (readonly string[])[]): string[] {
  const telling = sets.filter((set) => set.length > 0);
  const [first, ...rest] = telling.toSorted((a, b) => a.length - b.length);
  if (!first) return [];
  const common = first.filter((cause) => rest.every((set) => set.includes(cause)));
  return common.length > 0 ? common : [...first];
}
