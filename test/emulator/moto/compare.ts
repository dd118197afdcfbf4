import type { Recording } from './recorded.ts';

/** A place at which two accounts answer in different ways: `lambda:GetAlias RoutingConfig`, and how. */
export interface Difference {
  readonly place: string;
  readonly simulator: string;
  readonly moto: string;
}

const none = 'nothing';

/**
 * Where the two differ in what was read of both: one has a value where the other has none, or values of other types.
 * A list without items says nothing about its items.
 */
export function differences(simulator: Recording, moto: Recording): Difference[] {
  const found: Difference[] = [];
  for (const operation of union(simulator.shapes.keys(), moto.shapes.keys())) {
    const [ours, theirs] = [simulator.shapes.get(operation), moto.shapes.get(operation)];
    if (!ours || !theirs) continue;
    for (const place of union(ours.keys(), theirs.keys())) {
      const [one, other] = [ours.get(place), theirs.get(place)];
      // Read of one only: the reader turned elsewhere before, because of a difference that is noted where it turned.
      if (!one || !other || [...one].some((type) => other.has(type))) continue;
      found.push({
        place: `${operation} ${place}`,
        simulator: [...one].join(' or '),
        moto: [...other].join(' or '),
      });
    }
  }
  for (const operation of union(simulator.errors.keys(), moto.errors.keys())) {
    const names = ({ errors }: Recording) =>
      [...(errors.get(operation) ?? [none])].toSorted().join(' and ');
    if (names(simulator) !== names(moto))
      found.push({
        place: `${operation} error`,
        simulator: names(simulator),
        moto: names(moto),
      });
  }
  return found;
}

const union = <T>(...iterables: Iterable<T>[]): T[] => [
  ...new Set(iterables.flatMap((iterable) => [...iterable])),
];
