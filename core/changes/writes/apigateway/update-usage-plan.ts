import {
  APIGatewayClient,
  GetUsagePlanCommand,
  UpdateUsagePlanCommand,
} from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { hasPatchedValues } from './helpers/has-patched-values.ts';
import { patchedPaths, usagePlanValues } from './helpers/patched-values.ts';

/** The state is what the usage plan has at each path that is patched. */
export default defineWrite({
  name: 'apigateway:UpdateUsagePlan',
  grants: onPath('apigateway:PATCH', '/usageplans/<usagePlanId>'),
  reads: ['apigateway:GetUsagePlan'],
  send: sends(APIGatewayClient, UpdateUsagePlanCommand),
  async state(environment, input) {
    const plan = await environment
      .client(APIGatewayClient)
      .send(new GetUsagePlanCommand({ usagePlanId: String(input['usagePlanId']) }));
    return usagePlanValues(plan, patchedPaths(input));
  },
  makes: hasPatchedValues,
});
