import type { Facts } from '../model/facts.ts';
import { restOf } from '../model/facts/configuration.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Operation, Risk } from '../model/plan.ts';
import { known } from '../model/reading.ts';
import { call, operation, resultOf } from './operations.ts';
import { replace } from './patch.ts';
import { clashes, type OwnChange, pendingEvidence } from './waiting-changes.ts';

/** The calls behind {@link deployment}. */
export const deploymentCalls = {
  writes: ['apigateway:CreateDeployment'],
  undoes: ['apigateway:UpdateStage', 'apigateway:DeleteDeployment'],
} as const;

/** A deployment as a part of a plan. */
export interface Deployment {
  readonly operation: Operation;
  readonly blastRadius: readonly Evidence[];
  /** `high` where other people's changes go live with ours. */
  readonly risk?: Risk;
}

/**
 * The deployment that brings changes of integrations live. Its undo points the stage back and deletes the deployment.
 * It ships everything that is configured and not yet deployed; see
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html
 *
 * @returns null where the stage has a canary, or where somebody has already changed the same field and not deployed it:
 * both are for a person
 * @throws MissingEvidence where the changes that wait could not be read
 */
export function deployment(
  facts: Facts,
  remedy: string,
  own: readonly OwnChange[],
): Deployment | null {
  const { api, stage } = facts.configuration;
  const { canary, pendingChanges } = restOf(facts.configuration);
  const pending = known(pendingChanges);
  if (canary !== null || pending.some((change) => clashes(change, own))) return null;
  return {
    operation: operation(
      'deploy',
      call('apigateway:CreateDeployment', {
        restApiId: api.id,
        stageName: stage.name,
        description: `Gateway Medic: ${remedy}`,
      }),
      {
        expects: stage.deploymentId,
        undo: [
          call('apigateway:UpdateStage', {
            restApiId: api.id,
            stageName: stage.name,
            patchOperations: [replace('/deploymentId', stage.deploymentId)],
          }),
          call('apigateway:DeleteDeployment', {
            restApiId: api.id,
            deploymentId: resultOf('deploy', 'id'),
          }),
        ],
      },
    ),
    blastRadius: [{ code: 'plan.deployment', args: {} }, ...pending.map(pendingEvidence)],
    ...(pending.length > 0 && { risk: 'high' }),
  };
}
