/**
 * Whether some ARN matches both an ARN pattern of a policy, with its `*`, and one of the Service Authorization Reference, with
 * its `${Placeholders}`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export const arnsOverlap = (ours: string, documented: string): boolean =>
  overlap(ours.split(''), documented.match(/\$\{[^}]*\}|[^]/g) ?? []);

function overlap(ours: readonly string[], theirs: readonly string[]): boolean {
  const known = new Map<string, boolean>();
  const from = (i: number, j: number): boolean => {
    const key = `${i} ${j}`;
    const answer = known.get(key) ?? compare(i, j);
    known.set(key, answer);
    return answer;
  };
  const compare = (i: number, j: number): boolean => {
    const [our, their] = [ours[i], theirs[j]];
    if (our === undefined && their === undefined) return true;
    if (our === '*') return from(i + 1, j) || (their !== undefined && from(i, j + 1));
    if (our === undefined || their === undefined) return false;
    // A placeholder stands for one character or more; a Region or an account does not reach into the resource.
    if (their.length > 1)
      return (our !== ':' || colons(theirs, j) === 5) && (from(i + 1, j + 1) || from(i + 1, j));
    return our === their && from(i + 1, j + 1);
  };
  return from(0, 0);
}

const colons = (theirs: readonly string[], before: number): number =>
  Math.min(5, theirs.slice(0, before).filter((one) => one === ':').length);
