import { APIGatewayClient, GetStageCommand } from '@aws-sdk/client-api-gateway';
import type { GetStageCommandOutput } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { Target } from '../../model/target.ts';
import { orTargetNotFound } from '../target-not-found.ts';
import { type ServedRestStage, servedStageOf } from './served-stage.ts';

/**
 * The stage and its settings.
 * @throws TargetNotFound where the stage, or its API, does not exist
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html
 */
export const readStage = async (
  environment: Environment,
  target: Target,
): Promise<ServedRestStage> => servedStageOf(await rawStage(environment, target), target.stage);

/** As {@link readStage}, as API Gateway says it. */
export const rawStage = (
  environment: Environment,
  target: Target,
): Promise<Omit<GetStageCommandOutput, '$metadata'>> =>
  orTargetNotFound(target, () =>
    environment
      .client(APIGatewayClient)
      .send(new GetStageCommand({ restApiId: target.apiId, stageName: target.stage })),
  );
