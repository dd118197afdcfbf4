import type { FactsFor } from '../../../model/facts.ts';
import { known, MissingEvidence, knownOr } from '../../../model/reading.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import { newerThanServed } from './unserved.ts';

/** A deployment that was made after the one that the stage serves. */
export interface NewerDeployment {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  /** Its methods that the stage does not serve. */
  readonly lacking: readonly RouteRef[];
}

/**
 * The newest deployment, where the stage serves an older one.
 * @returns null where it serves the newest
 * @throws MissingEvidence where the deployments, the methods that the stage serves or those of the newest were not read
 */
export function newerDeployment(facts: FactsFor<'deployment'>): NewerDeployment | null {
  known(facts.configuration.deployments);
  const newer = newerThanServed(facts);
  if (newer === null) return null;
  const content = facts.deployment.contents.find(({ id }) => id === newer.id);
  if (!content) throw new MissingEvidence(unread(newer.id));
  const served = known(facts.configuration.routes);
  const lacking = known(content.methods).filter(
    (method) => !served.some((route) => serves(route, method)),
  );
  return {
    id: newer.id,
    at: newer.createdAt,
    lacking: lacking.map(({ httpMethod, path }) => ({ httpMethod, path })),
  };
}

/** As {@link newerDeployment}: the methods that only the newest deployment has; none where that was not read. */
export function onlyInNewer(facts: FactsFor<'deployment'>): readonly RouteRef[] {
  const newer = newerThanServed(facts);
  const content = facts.deployment.contents.find(({ id }) => id === newer?.id);
  return newer && content ? knownOr(content.methods, []) : [];
}

const unread = (id: string) => ({
  what: 'apigateway:GetDeployment' as const,
  because: `What deployment ${id} holds was not read.`,
});
