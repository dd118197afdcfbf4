import { APIGatewayClient, GetStageCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../../../aws/environment.ts';
import type { Input } from '../../../write.ts';

/** The stage that an input names. */
export const stageOf = (environment: Environment, { restApiId, stageName }: Input) =>
  environment
    .client(APIGatewayClient)
    .send(new GetStageCommand({ restApiId: String(restApiId), stageName: String(stageName) }));
