import { elbv2Stub } from './load-balancers.ts';
import { apigateway } from '../../../../simulator/account/apigateway/index.ts';
import { ec2 } from '../../../../simulator/account/ec2/index.ts';
import { lambda } from '../../../../simulator/account/lambda/index.ts';
import { stand } from '../stand.ts';

export const functionUri =
  'arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/arn:aws:lambda:ap-northeast-1:123456789012:function:orders:live/invocations';

/** A Regional API with `GET /orders` on a function, deployed to the stage `prod`. */
export function smallApi(endpointType = 'REGIONAL') {
  const world = stand([apigateway, lambda, ec2, elbv2Stub]);
  const call = <O = Record<string, never>>(operation: string, input: object = {}): O =>
    world.call('apigateway', operation, input);
  const { id: restApiId, rootResourceId } = call<{ id: string; rootResourceId: string }>(
    'CreateRestApi',
    { name: 'shop', endpointConfiguration: { types: [endpointType] } },
  );
  const { id: resourceId } = call<{ id: string }>('CreateResource', {
    restApiId,
    parentId: rootResourceId,
    pathPart: 'orders',
  });
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  call('PutMethod', { ...method, authorizationType: 'NONE' });
  call('PutIntegration', {
    ...method,
    type: 'AWS_PROXY',
    integrationHttpMethod: 'POST',
    uri: functionUri,
  });
  const stage = { restApiId, stageName: 'prod' };
  const { id: deploymentId } = call<{ id: string }>('CreateDeployment', stage);
  return { ...world, call, restApiId, rootResourceId, resourceId, method, stage, deploymentId };
}

export type SmallApi = ReturnType<typeof smallApi>;
