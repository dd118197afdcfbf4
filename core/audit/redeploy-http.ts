import type { FixCall } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { httpOf } from '../model/facts/configuration.ts';
import { resultOf } from '../remedies/operations.ts';
import { fixCall, updateV2Stage } from './define-rule.ts';

/**
 * The deployment that brings a change of an HTTP API live, how to undo it, and what else it would ship; nothing where API Gateway deploys
 * every change itself.
 */
export function redeployHttp(
  facts: AuditFacts,
  rule: string,
): {
  readonly deploy: readonly FixCall[];
  readonly undo: readonly FixCall[];
  readonly notes: readonly Evidence[];
} {
  const { api, stage } = facts.configuration;
  if (httpOf(facts.configuration).autoDeploy) return { deploy: [], undo: [], notes: [] };
  const { pendingRoutes } = facts;
  const pending = pendingRoutes && 'known' in pendingRoutes ? pendingRoutes.known.length : -1;
  return {
    deploy: [
      fixCall(
        'apigatewayv2:CreateDeployment',
        { ApiId: api.id, StageName: stage.name, Description: `Gateway Medic: ${rule}` },
        'deploy',
      ),
    ],
    undo: [
      updateV2Stage(facts, { DeploymentId: stage.deploymentId }),
      fixCall('apigatewayv2:DeleteDeployment', {
        ApiId: api.id,
        DeploymentId: resultOf('deploy', 'DeploymentId'),
      }),
    ],
    notes: pending === 0 ? [] : [evidence('audit.ships', { pending })],
  };
}
