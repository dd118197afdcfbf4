import {
  APIGatewayClient,
  CreateBasePathMappingCommand,
  GetBasePathMappingsCommand,
} from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite } from '../../write.ts';

const fields = ['basePath', 'restApiId', 'stage'];

/**
 * The state is where the path of the domain leads; null where nothing takes it. AWS refuses a second mapping of the same path.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html
 */
export default defineWrite({
  name: 'apigateway:CreateBasePathMapping',
  grants: onPath('apigateway:POST', '/domainnames/<domainName>/basepathmappings'),
  reads: ['apigateway:GetBasePathMappings'],
  send: sends(APIGatewayClient, CreateBasePathMappingCommand),
  async state(environment, input) {
    const domainName = String(input['domainName']);
    const outputs = await pages(
      (position) =>
        environment.client(APIGatewayClient).send(
          new GetBasePathMappingsCommand({
            domainName,
            limit: 500,
            ...(position && { position }),
          }),
        ),
      ({ position }) => position,
    );
    const found = outputs
      .flatMap(({ items = [] }) => items)
      .find(({ basePath }) => basePath === input['basePath']);
    return found ? pick(found, fields) : null;
  },
  makes: (state, input) => sameJson(state, pick(input, fields)),
});
