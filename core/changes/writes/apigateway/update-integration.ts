import {
  APIGatewayClient,
  GetIntegrationCommand,
  UpdateIntegrationCommand,
} from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite } from '../../write.ts';
import { hasPatchedValues } from './helpers/has-patched-values.ts';
import { patchedPaths } from './helpers/patched-values.ts';

/** The state is what the integration has at each path that is patched. */
export default defineWrite({
  name: 'apigateway:UpdateIntegration',
  grants: onPath(
    'apigateway:PATCH',
    '/restapis/<restApiId>/resources/<resourceId>/methods/<httpMethod>/integration',
  ),
  reads: ['apigateway:GetIntegration'],
  send: sends(APIGatewayClient, UpdateIntegrationCommand),
  async state(environment, input) {
    const integration = await environment.client(APIGatewayClient).send(
      new GetIntegrationCommand({
        restApiId: String(input['restApiId']),
        resourceId: String(input['resourceId']),
        httpMethod: String(input['httpMethod']),
      }),
    );
    const paths = patchedPaths(input);
    const fields = pick(
      integration,
      paths.map((path) => path.slice(1)),
    ) as Record<string, unknown>;
    return Object.fromEntries(paths.map((path) => [path, fields[path.slice(1)]]));
  },
  makes: hasPatchedValues,
});
