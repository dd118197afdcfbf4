/** The segments of a path or of a template of paths. */
export const segmentsOf = (path: string): string[] =>
  path.split('/').filter((segment) => segment !== '');

/** How specific a template's segment is: literal text beats a parameter, a parameter beats a greedy one. */
const weight = (segment: string) => {
  if (!segment.startsWith('{')) return '0';
  return segment.endsWith('+}') ? '2' : '1';
};

/** How specific a template is; what sorts first serves first. */
export const rankOf = (segments: readonly string[]): string => segments.map(weight).join('');

/** Compares two ranks, for sorting. */
export const byRank = (a: { readonly rank: string }, b: { readonly rank: string }): number =>
  a.rank < b.rank ? -1 : Number(a.rank > b.rank);

/** The path parameters of a request by a template; undefined where the template does not fit it. */
export function parametersOf(
  template: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  const greedy = template.at(-1)?.endsWith('+}') ?? false;
  if (greedy ? path.length < template.length : path.length !== template.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const given = path[index] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== given) return undefined;
    } else if (segment.endsWith('+}')) {
      found[segment.slice(1, -2)] = path.slice(index).join('/');
    } else {
      found[segment.slice(1, -1)] = given;
    }
  }
  return found;
}
