import { generator } from '../../simulator/random.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { areApart, type Candidate, combine } from './combine.ts';

/** Seconds by which one fault can follow another. */
const spread = 90;

/**
 * Draws combinations of different faults.
 * @param size how many faults each has
 * @param count how many to draw at most; fewer where there are not as many
 */
export function draw(
  candidates: readonly Candidate[],
  size: number,
  count: number,
  seed: number,
): Scenario[] {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const drawn = new Map<string, Scenario>();
  for (let tries = 0; tries < count * 50 && drawn.size < count; tries += 1) {
    const chosen = Array.from({ length: size }, () => pick(candidates)).filter(
      (one) => one !== undefined,
    );
    if (chosen.length < size || !areApart(chosen)) continue;
    const key = chosen
      .map(({ scenario }) => scenario.name)
      .toSorted()
      .join('+');
    if (drawn.has(key)) continue;
    const offsets = chosen.map((_, index) => (index === 0 ? 0 : Math.floor(random() * spread)));
    drawn.set(
      key,
      combine(
        chosen.map(({ scenario }) => scenario),
        offsets,
        seed,
      ),
    );
  }
  return [...drawn.values()];
}
