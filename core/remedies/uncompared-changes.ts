import type { Facts } from '../model/facts.ts';
import type { ChangeEvent } from '../model/facts/changes.ts';
import { provenChanges } from '../model/listed-changes.ts';
import { knownOr } from '../model/reading.ts';

/** Calls that change what a deployment ships and what is not compared: see core/facts/rest/pending-changes.ts. */
const uncompared =
  /^(?:Create|Put|Update|Delete|Import)(?:Authorizer|GatewayResponse|Model|RequestValidator|RestApi)$/;

/**
 * The changes of the API since the served deployment that a deployment would ship and no comparison shows; those that CloudTrail lists.
 * @throws MissingEvidence where CloudTrail was not read
 */
export function uncomparedChanges(facts: Facts): ChangeEvent[] {
  const { api, stage, deployments } = facts.configuration;
  const served = knownOr(deployments, []).find(({ id }) => id === stage.deploymentId);
  return provenChanges(facts).filter(
    ({ name, at, resources }) =>
      uncompared.test(name) &&
      at >= (served?.createdAt ?? '') &&
      resources.some(({ kind, id }) => kind === 'api' && id === api.id),
  );
}
