import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { replace } from '../patch.ts';

const path = '/canarySettings/percentTraffic';

/**
 * Sends every request to the stage's own deployment again. The canary stays, so that whoever released it can look at it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/update-canary-deployment.html
 */
export default defineRemedy({
  id: 'end-canary',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateStage'],
  undoes: ['apigateway:UpdateStage'],
  plan(cause, { target, configuration }) {
    const { canary } = restOf(configuration);
    if (canary === null || canary.percentTraffic === 0) return null;
    // Another canary than the one that was diagnosed may be what works.
    if (canary.deploymentId !== cause.data?.['deploymentId']) return null;
    const before = canary.percentTraffic;
    const share = (percent: number) =>
      call('apigateway:UpdateStage', {
        restApiId: target.apiId,
        stageName: target.stage,
        patchOperations: [replace(path, String(percent))],
      });
    return {
      operations: [
        operation('end-canary', share(0), { expects: { [path]: before }, undo: [share(before)] }),
      ],
      blastRadius: [
        evidence('end-canary.share', { percent: before, deployment: canary.deploymentId ?? '-' }),
      ],
      lifetime: 'permanent',
    };
  },
});
