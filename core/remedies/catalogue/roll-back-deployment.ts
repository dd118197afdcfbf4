import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { replace } from '../patch.ts';

/**
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-deployments.html; what is configured stays as it is.
 * What the earlier deployment let in is not known, so going back to it is high risk.
 */
export default defineRemedy({
  id: 'roll-back-deployment',
  apis: ['REST'],
  risk: 'high',
  writes: ['apigateway:UpdateStage'],
  plan(cause, facts) {
    const { api, stage, deployments } = facts.configuration;
    const previousId = cause.data?.['previousDeploymentId'];
    const previous = known(deployments).find(({ id }) => id === previousId);
    const { canary } = restOf(facts.configuration);
    if (!previous || previous.id === stage.deploymentId || canary !== null) return null;
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
        {
          code: 'roll-back-deployment.deployments',
          args: { current: stage.deploymentId, previous: previous.id, at: previous.createdAt },
        },
        { code: 'roll-back-deployment.loses', args: {} },
        { code: 'roll-back-deployment.access', args: {} },
      ],
      lifetime: 'stopgap',
    };
  },
});
