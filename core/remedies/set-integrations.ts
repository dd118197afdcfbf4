import type { Facts } from '../model/facts.ts';
import type { RemedyId } from '../model/ids.generated.ts';
import type { Proposal } from './define-remedy.ts';
import { deployment, deploymentCalls } from './deployment.ts';
import { type Field, type IntegratedRoute, setIntegration } from './integrations.ts';
import type { Placeholder } from './operations.ts';

/** The calls behind {@link setIntegrations}. */
export const setIntegrationsCalls = {
  writes: ['apigateway:UpdateIntegration', ...deploymentCalls.writes],
  undoes: ['apigateway:UpdateIntegration', ...deploymentCalls.undoes],
} as const;

/**
 * Sets one field of the integrations of methods and deploys the change, with the risk that the deployment has.
 * @returns null where there is no such method, or where a deployment is for a person; see {@link deployment}
 * @throws MissingEvidence where the changes that wait to be deployed could not be read
 */
export function setIntegrations(
  facts: Facts,
  remedy: RemedyId,
  routes: readonly IntegratedRoute[],
  field: Field,
  value: string | number | Placeholder,
): Omit<Proposal, 'lifetime'> | null {
  if (routes.length === 0) return null;
  const deploy = deployment(
    facts,
    remedy,
    routes.map((route) => ({ route, field })),
  );
  if (!deploy) return null;
  return {
    operations: [
      ...routes.map((route) => setIntegration(facts, route, field, value)),
      deploy.operation,
    ],
    blastRadius: deploy.blastRadius,
    ...(deploy.risk && { risk: deploy.risk }),
  };
}
