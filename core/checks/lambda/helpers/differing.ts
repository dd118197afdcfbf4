/** Times, ids and other figures, which differ in each line that says the same. */
const figures = /[\da-f-]*\d[\da-f-]*/gi;

/** The first of each kind of lines: those that differ in nothing but figures say the same, and are read once. */
export const differing = (lines: readonly string[]): string[] => {
  const kinds = new Set<string>();
  return lines.filter((line) => {
    const kind = line.replaceAll(figures, '#');
    return kinds.has(kind) ? false : kinds.add(kind);
  });
};
