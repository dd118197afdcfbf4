import type { Call } from '../../../model/plan.ts';
import type { Target } from '../../../model/target.ts';
import { gatewayCall, gatewayV2Call } from '../../advised.ts';

/** Shows the stage, and sets one of its variables: for a person to complete and run. */
export const setVariableCalls = (
  { apiKind, apiId, stage }: Target,
  name: string,
  value: string,
): Call[] =>
  apiKind !== 'REST'
    ? [
        gatewayV2Call('GetStage', { ApiId: apiId, StageName: stage }),
        gatewayV2Call('UpdateStage', {
          ApiId: apiId,
          StageName: stage,
          StageVariables: { [name]: value },
        }),
      ]
    : [
        gatewayCall('GetStage', { restApiId: apiId, stageName: stage }),
        gatewayCall('UpdateStage', {
          restApiId: apiId,
          stageName: stage,
          patchOperations: [{ op: 'replace', path: `/variables/${name}`, value }],
        }),
      ];
