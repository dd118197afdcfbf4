/** One line of a comparison. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Lines beyond this on either side are not compared one by one: the table grows with their product. */
const longest = 400;

/** What a change made of a state, line by line of its JSON with the keys in order. */
export function diffOf(before: unknown, after: unknown): DiffLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  if (old.length > longest || fresh.length > longest) {
    return [
      ...old.map((text) => line('removed', text)),
      ...fresh.map((text) => line('added', text)),
    ];
  }
  return walk(old, fresh, lengths(old, fresh));
}

const line = (kind: DiffLine['kind'], text: string): DiffLine => ({ kind, text });

const linesOf = (value: unknown): string[] =>
  value === undefined || value === null ? [] : JSON.stringify(value, sorted, 2).split('\n');

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** For each pair of positions, how many lines the rests have in common, in order. */
function lengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: fresh.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      table[i]![j] =
        old[i] === fresh[j]
          ? table[i + 1]![j + 1]! + 1
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

function walk(
  old: readonly string[],
  fresh: readonly string[],
  table: readonly number[][],
): DiffLine[] {
  const result: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      result.push(line('same', old[i]!));
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && table[i + 1]![j]! >= table[i]![j + 1]!)) {
      result.push(line('removed', old[i]!));
      i += 1;
    } else {
      result.push(line('added', fresh[j]!));
      j += 1;
    }
  }
  return result;
}
