import {
  APIGatewayClient,
  GetApiKeyCommand,
  UpdateApiKeyCommand,
} from '@aws-sdk/client-api-gateway';
import { onPath } from '../../../aws/iam/scopes.ts';
import { pick } from '../../state.ts';
import { sends } from '../../sends.ts';
import type { Environment } from '../../../aws/environment.ts';
import { defineWrite, type Input, type Sent } from '../../write.ts';
import { hasPatchedValues } from './helpers/has-patched-values.ts';
import { patchedPaths } from './helpers/patched-values.ts';

const update = sends(APIGatewayClient, UpdateApiKeyCommand);

/** A key's value is a secret: whatever AWS answers, the journal does not get it. */
async function withoutValue(environment: Environment, input: Input): Promise<Sent> {
  const { output, ...sent } = await update(environment, input);
  const { value: _, ...rest } = output;
  return { ...sent, output: rest };
}

/**
 * The state is what the key has at each path that is patched. Its value is not asked for.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateApiKey.html
 */
export default defineWrite({
  name: 'apigateway:UpdateApiKey',
  grants: onPath('apigateway:PATCH', '/apikeys/<apiKey>'),
  reads: ['apigateway:GetApiKey'],
  send: withoutValue,
  async state(environment, input) {
    const key = await environment
      .client(APIGatewayClient)
      .send(new GetApiKeyCommand({ apiKey: String(input['apiKey']), includeValue: false }));
    const paths = patchedPaths(input);
    const fields = pick(
      key,
      paths.map((path) => path.slice(1)),
    ) as Record<string, unknown>;
    return Object.fromEntries(paths.map((path) => [path, fields[path.slice(1)]]));
  },
  makes: hasPatchedValues,
});
