import type { Simulation } from '../../simulator/simulation.ts';
import { addMethods } from './add-methods.ts';

/** Gives the world's API resources until it has `count`, and deploys it. */
export const enlarge = (simulation: Simulation, count: number): void =>
  addMethods(
    simulation,
    (resources) => ({ from: resources, to: count }),
    () => ({ type: 'MOCK', requestTemplates: { 'application/json': '{"statusCode": 200}' } }),
  );
