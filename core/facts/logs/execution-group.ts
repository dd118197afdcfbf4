import type { ApiKind, Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';

/** The log group of a stage's execution log, by the kind of its API. */
const groupNames = {
  REST: (apiId, stage) => `API-Gateway-Execution-Logs_${apiId}/${stage}`,
  HTTP: () => null,
  WEBSOCKET: (apiId, stage) => `/aws/apigateway/${apiId}/${stage}`,
} as const satisfies Record<ApiKind, (apiId: string, stage: string) => string | null>;

/**
 * The log group into which API Gateway writes the execution log of a stage; null for a kind of API that has none.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export const executionLogGroup = ({
  apiKind,
  apiId,
  stage,
}: Pick<Target, 'apiKind' | 'apiId' | 'stage'>): string | null => groupNames[apiKind](apiId, stage);

/** The execution log of the stage; null where none of its methods or routes writes it, at any level or at the given one. */
export const logOf = (
  target: Target,
  { loggingLevels }: ServedStage,
  level?: 'INFO',
): string | null =>
  loggingLevels.some((one) => (level ? one === level : one !== 'OFF'))
    ? executionLogGroup(target)
    : null;
