import type { FactsFor } from '../../../model/facts.ts';
import { type RouteRef, wouldServe } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { sinceSuspect, type SuspectDeployment, suspectDeployment } from './suspect.ts';

/** A deployment right after which the symptom began, and the methods that it no longer has. */
export interface Removal extends SuspectDeployment {
  readonly methods: readonly RouteRef[];
}

/**
 * The deployment that removed what clients ask for.
 * @param asked what they ask for; empty: nothing names it, and every method that was removed counts
 * @returns null where none is known to have removed any
 */
export function removedMethods(
  facts: FactsFor<'deployment'>,
  signals: Signals,
  asked: readonly RouteRef[],
): Removal | null {
  if ('gap' in facts.configuration.deployments) return null;
  const found = suspectDeployment(facts, signals);
  if (found === null) return null;
  const methods = (sinceSuspect(facts, found)?.loosened ?? [])
    .filter(({ what }) => what === 'returns')
    .map(({ route }) => route)
    .filter((route) => asked.length === 0 || asked.some((one) => wouldServe(route, one)));
  return methods.length === 0 ? null : { ...found, methods };
}
