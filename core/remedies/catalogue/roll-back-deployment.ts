import { compareDeployments, mayBeServed } from '../../model/compare-deployments.ts';
import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known, knownOr } from '../../model/reading.ts';
import { accessAfterRollback } from '../access-after-rollback.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { replace } from '../patch.ts';

/**
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-deployments.html; what is configured stays as it is.
 * High risk always: summaries of deployments say nothing of authorizers, scopes and policies, which go back as well.
 */
export default defineRemedy({
  id: 'roll-back-deployment',
  apis: ['REST'],
  risk: 'high',
  writes: ['apigateway:UpdateStage'],
  undoes: ['apigateway:UpdateStage'],
  plan(cause, facts) {
    const { api, stage, deployments } = facts.configuration;
    const previousId = cause.data?.['previousDeploymentId'];
    const previous = known(deployments).find(({ id }) => id === previousId);
    const { canary } = restOf(facts.configuration);
    if (!previous || previous.id === stage.deploymentId || canary !== null) return null;
    const contents = facts.deployment?.contents ?? [];
    const compared = compareDeployments(contents, stage.deploymentId, previous.id);
    const before = knownOr(compared, null)?.before;
    // Where none of the broken methods was served before, going back would turn their errors into 403.
    const broken = cause.routes === 'all' ? [] : cause.routes;
    if (before && broken.length > 0 && !broken.some((one) => mayBeServed(before, one))) return null;
    const serve = (deploymentId: string) =>
      call('apigateway:UpdateStage', {
        restApiId: api.id,
        stageName: stage.name,
        patchOperations: [replace('/deploymentId', deploymentId)],
      });
    return {
      operations: [
        operation('roll-back', serve(previous.id), {
          expects: { '/deploymentId': stage.deploymentId },
          undo: [serve(stage.deploymentId)],
        }),
      ],
      blastRadius: [
        evidence('roll-back-deployment.deployments', {
          current: stage.deploymentId,
          previous: previous.id,
          at: previous.createdAt,
        }),
        ...accessAfterRollback(compared),
        evidence('roll-back-deployment.loses'),
      ],
      lifetime: 'stopgap',
    };
  },
});
