import { type Authorizer, CreateAuthorizerCommand } from '@aws-sdk/client-api-gateway';
import { createFunction, letIn, type Setup, uriOf } from '../api.ts';
import type { Place } from '../place.ts';

/** Puts a Lambda authorizer before the route. `lets` is as in {@link Setup}: null where its function lets nobody in. */
export async function authorize(
  place: Place,
  { lets = 'authorizers/*', ...settings }: Pick<Setup, 'lets'> & Partial<Authorizer> = {},
): Promise<Pick<Setup, 'method'>> {
  const { account, name, apiId: restApiId } = place;
  const functionName = `${name}-callers`;
  await createFunction(place, functionName);
  if (lets !== null) await letIn({ ...place, functionName }, { lets });
  const { id } = await account.gateway.send(
    new CreateAuthorizerCommand({
      restApiId,
      name: 'callers',
      type: 'TOKEN',
      authorizerUri: uriOf(place, functionName),
      identitySource: 'method.request.header.Authorization',
      ...settings,
    }),
  );
  return { method: { authorizationType: 'CUSTOM', authorizerId: id } };
}
