import { APIGatewayClient, CreateUsagePlanKeyCommand } from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';
import { isMember } from './helpers/plan-members.ts';

/**
 * The state is whether the key belongs to the plan.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html
 */
export default defineWrite({
  name: 'apigateway:CreateUsagePlanKey',
  grants: onPath('apigateway:POST', '/usageplans/<usagePlanId>/keys'),
  reads: ['apigateway:GetUsagePlanKeys'],
  send: sends(APIGatewayClient, CreateUsagePlanKeyCommand),
  state: async (environment, { usagePlanId, keyId }) => ({
    member: await isMember(environment, String(usagePlanId), String(keyId)),
  }),
  makes: (state) => sameJson(state, { member: true }),
});
