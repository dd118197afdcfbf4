import type { FixCall } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { restOf } from '../model/facts/configuration.ts';
import { resultOf } from '../remedies/operations.ts';
import { replace } from '../remedies/patch.ts';
import { fixCall, updateStage } from './define-rule.ts';

/** The deployment that brings a change of the API live, how to undo it, and what else it would ship. */
export function redeploy(
  facts: AuditFacts,
  rule: string,
): {
  readonly deploy: FixCall;
  readonly undo: readonly FixCall[];
  readonly notes: readonly Evidence[];
} {
  const { api, stage } = facts.configuration;
  const { canary, pendingChanges } = restOf(facts.configuration);
  const { id: restApiId } = api;
  const pending = 'gap' in pendingChanges ? null : pendingChanges.known.length;
  return {
    deploy: fixCall(
      'apigateway:CreateDeployment',
      { restApiId, stageName: stage.name, description: `Gateway Medic: ${rule}` },
      'deploy',
    ),
    undo: [
      updateStage(facts, replace('/deploymentId', stage.deploymentId)),
      fixCall('apigateway:DeleteDeployment', {
        restApiId,
        deploymentId: resultOf('deploy', 'id'),
      }),
    ],
    notes: [
      ...(pending === 0 ? [] : [evidence('audit.ships', { pending: pending ?? -1 })]),
      ...(canary ? [evidence('audit.has-canary', { stage: stage.name })] : []),
    ],
  };
}
