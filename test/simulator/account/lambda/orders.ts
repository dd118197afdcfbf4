import { lambda } from '../../../../simulator/account/lambda/index.ts';
import type { LambdaState } from '../../../../simulator/account/lambda/index.ts';
import { stand } from '../stand.ts';

export const arn = 'arn:aws:lambda:ap-northeast-1:123456789012:function:orders';
export const FunctionName = 'orders';

/** The function `orders` with version 1 and the alias `live` on it. */
export function orders() {
  const world = stand([lambda]);
  const call = <O = Record<string, never>>(operation: string, input: object = {}): O =>
    world.call('lambda', operation, input);
  call('CreateFunction', {
    FunctionName,
    Role: 'arn:aws:iam::123456789012:role/orders',
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Code: { S3Bucket: 'code', S3Key: 'orders-1' },
    Publish: true,
  });
  call('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' });
  const state = world.account.state<LambdaState>('lambda');
  return { ...world, call, state };
}

export type Orders = ReturnType<typeof orders>;

/** API Gateway may invoke the function. */
export const permission = {
  FunctionName,
  StatementId: 'gateway',
  Action: 'lambda:InvokeFunction',
  Principal: 'apigateway.amazonaws.com',
  SourceArn: 'arn:aws:execute-api:ap-northeast-1:123456789012:api123/*/GET/orders',
};
