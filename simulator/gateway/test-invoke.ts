import type {
  TestInvokeMethodRequest,
  TestInvokeMethodResponse,
} from '@aws-sdk/client-api-gateway';
import { freeze } from '../account/apigateway/deployments.ts';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { newStage } from '../account/apigateway/stages.ts';
import { moment, note, type Passage } from './passage.ts';
import { integrate } from './phases/integrate.ts';
import { startExecution } from './phases/start-execution.ts';
import { match } from './router.ts';
import type { World } from './world.ts';

/** The stage that tests run in: permissions that name another do not cover it. */
const stageName = 'test-invoke-stage';

/**
 * Runs a method as it is configured now, from the start of its execution on: no metric, no log of the stage, and nobody is asked whether
 * the caller may.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html
 */
export function testInvoke(
  world: World,
  { restApiId = '', resourceId, httpMethod = '', ...asked }: TestInvokeMethodRequest,
): TestInvokeMethodResponse {
  const stored = world.account.state<ApiGatewayState>('apigateway').apis[restApiId];
  if (!stored) throw new Error(`There is no API ${restApiId}.`);
  const snapshot = freeze(stored);
  const path = (asked.pathWithQueryString ?? stored.resources[resourceId ?? '']?.path ?? '/').split(
    '?',
  )[0] as string;
  const passage: Passage = {
    world,
    request: {
      at: world.now,
      api: restApiId,
      stage: stageName,
      httpMethod,
      path,
      headers: asked.headers ?? {},
      body: asked.body ?? '',
    },
    requestId: world.ids.newUuid(),
    extendedRequestId: `${world.ids.newId(15)}=`,
    api: stored.api,
    stage: newStage({ stageName, deploymentId: '' }, world.now),
    snapshot,
    canary: false,
    stageVariables: asked.stageVariables ?? {},
    match: match(snapshot.resources, httpMethod, path),
    settings: { loggingLevel: 'INFO', dataTraceEnabled: true },
    lines: [],
    variables: {},
    elapsed: 1,
    integrationLatency: undefined,
    integrationRequestId: undefined,
  };
  startExecution(passage);
  const { status, body, headers } = integrate(passage);
  note(passage, `Method completed with status: ${status}`);
  const time = timeOf(moment(passage));
  const lines = passage.lines.map(({ text }) => `${time} : ${text}`);
  return {
    status,
    body,
    headers: { ...headers },
    latency: passage.elapsed,
    log: [`Execution log for request ${passage.requestId}`, ...lines].join('\n'),
  };
}

/** `Mon Jan 05 09:10:00 UTC 2026` */
const timeOf = (at: Date): string => {
  const [day = '', date, month, year, time] = at.toUTCString().split(' ');
  return `${day.replace(',', '')} ${month} ${date} ${time} UTC ${year}`;
};
