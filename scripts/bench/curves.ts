import type { Simulation } from '../../simulator/simulation.ts';
import { aged } from './aged.ts';
import { enlarge } from './large-api.ts';
import { addFunctions } from './many-functions.ts';
import { addKeys, addPlans } from './many-keys.ts';
import { addNoise, withoutAccessLog } from './noise.ts';

/** One thing that grows, and the incident that is played on it. */
export interface Curve {
  readonly grows: string;
  readonly scenario: string;
  /** The cause that must be found first, however much there is. */
  readonly cause: string;
  readonly sizes: readonly number[];
  prepare(simulation: Simulation, size: number): void;
}

const permission = { scenario: 'rejected-plan', cause: 'lambda-permission-missing' };

/** What an account's API may have much of. */
export const curves: readonly Curve[] = [
  {
    grows: 'resources',
    ...permission,
    sizes: [10, 100, 1000],
    prepare: (simulation, size) => aged((one) => enlarge(one, size))(simulation),
  },
  {
    grows: 'functions',
    ...permission,
    sizes: [10, 50, 200],
    // The shop has seven of its own.
    prepare: (simulation, size) => aged((one) => addFunctions(one, size - 7))(simulation),
  },
  {
    grows: 'lines of throttled clients',
    ...permission,
    sizes: [10_000, 100_000, 1_000_000],
    prepare(simulation, size) {
      aged(withoutAccessLog)(simulation);
      addNoise(simulation, size);
    },
  },
  {
    grows: 'usage plans',
    scenario: 'quota-exceeded',
    cause: 'quota-exceeded',
    sizes: [1, 30, 300],
    prepare: (simulation, size) => aged((one) => addPlans(one, size - 1))(simulation),
  },
  {
    grows: 'API keys',
    scenario: 'quota-exceeded',
    cause: 'quota-exceeded',
    sizes: [1, 1000, 10_000],
    prepare: (simulation, size) => aged((one) => addKeys(one, size - 1))(simulation),
  },
];
