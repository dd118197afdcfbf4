/** What goes otherwise in a share of the cases (0 to 1). */
interface Varying {
  readonly sometimes?: { readonly share: number } | undefined;
}

/** What happens this time: as usual, or as it sometimes does. @param random numbers in [0, 1), drawn only where it varies */
export function thisTime<T extends Varying>(usual: T, random: () => number): T {
  const { sometimes } = usual;
  if (!sometimes || random() >= sometimes.share) return usual;
  return { ...usual, ...sometimes };
}
