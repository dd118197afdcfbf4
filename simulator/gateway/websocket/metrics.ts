import type { CloudWatchState } from '../../account/cloudwatch/state.ts';
import { type Recorder, recorder } from '../../account/cloudwatch/metrics.ts';
import type { Answer } from '../answer.ts';
import { isGatewayResponse } from '../answer.ts';
import { recordersOf } from '../data-plane.ts';
import type { SocketPassage } from './passage.ts';

/**
 * The metrics of one event under each set of dimensions that WebSocket APIs have.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html
 */
export function emitMetrics(passage: SocketPassage, answer: Answer): void {
  const { event, integrated, integrationLatency } = passage;
  const put = recordIn(passage);
  if (event === 'CONNECT' && integrated) put('ConnectCount', 1);
  if (event === 'MESSAGE') put('MessageCount', 1);
  const failed = errorOf(passage, answer);
  if (failed !== undefined) put(failed, 1);
  if (integrationLatency !== undefined) put('IntegrationLatency', integrationLatency);
}

/** What counts a failure: API Gateway's own refusal, the integration's own answer, or a call of it that came to nothing. */
function errorOf({ integrated, variables }: SocketPassage, answer: Answer): string | undefined {
  if (answer.status < 400) return undefined;
  if (!integrated) return answer.status < 500 ? 'ClientError' : 'ExecutionError';
  const replied = Number(variables['integration.integrationStatus'] ?? 0);
  return !isGatewayResponse(answer) || replied >= 400 ? 'IntegrationError' : 'ExecutionError';
}

function recordIn(passage: SocketPassage): (name: string, value: number) => void {
  const recorders = recordersFor(passage);
  const at = passage.world.now;
  return (name, value) => {
    for (const record of recorders) record(name, at, value);
  };
}

function recordersFor({
  world,
  api,
  stage,
  measured,
  routeKey,
}: SocketPassage): readonly Recorder[] {
  const Route = measured ? routeKey : undefined;
  const { id: ApiId } = api;
  const Stage = stage.stageName;
  return recordersOf(world.dataPlane, `socket ${ApiId} ${Stage} ${Route ?? ''}`, () => {
    const state = world.account.state<CloudWatchState>('cloudwatch');
    const sets: Record<string, string>[] = [{ ApiId }, { ApiId, Stage }];
    if (Route !== undefined) sets.push({ ApiId, Stage, Route });
    return sets.map((dimensions) => recorder(state, 'AWS/ApiGateway', dimensions));
  });
}
