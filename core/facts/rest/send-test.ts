import { APIGatewayClient, TestInvokeMethodCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { functionInUri } from '../../model/lambda-arn.ts';
import { redact } from '../../model/redaction.ts';
import type { RouteRef } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';
import type { TestInvocation } from '../../model/test-invocation.ts';
import { fillIn } from '../stage-variables.ts';

/** Events of the log that are kept; a request that works has about twenty. */
const mostEvents = 200;

/** A method and what it is asked. */
export interface TestedMethod {
  readonly resourceId: string;
  /** The method that serves the request, by its resource path. */
  readonly route: RouteRef;
  /** `GET`, also where the resource takes any method. */
  readonly httpMethod: string;
  /** After the stage, without a query. */
  readonly path: string;
  /** The URI of its integration; absent: it has none, or it is not known. */
  readonly uri?: string | undefined;
  /** Without them a test has no stage variables at all. */
  readonly stageVariables: Readonly<Record<string, string>>;
}

/**
 * Has API Gateway run a method as a test, without a body and without headers. It runs the real backend, once: where no answer comes, it
 * is not asked again.
 * @throws what AWS threw where the call was refused
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html
 */
export async function sendTest(
  environment: Environment,
  { apiId: restApiId }: Target,
  { resourceId, route, httpMethod, path, uri = '', stageVariables }: TestedMethod,
): Promise<TestInvocation> {
  const at = environment.clock.now().toISOString();
  const answer = await environment.client(APIGatewayClient, { once: true }).send(
    new TestInvokeMethodCommand({
      restApiId,
      resourceId,
      httpMethod,
      pathWithQueryString: path,
      stageVariables: { ...stageVariables },
    }),
  );
  const toFunction = functionInUri(fillIn(uri, stageVariables)) !== null;
  return {
    route,
    ...(httpMethod !== route.httpMethod && { asked: httpMethod }),
    path,
    at,
    status: answer.status ?? 0,
    latency: answer.latency ?? 0,
    ...(toFunction && { toFunction }),
    lines: eventsOf(answer.log ?? ''),
  };
}

/** What each event of the log begins with: `Mon Jan 05 09:10:00 UTC 2026 : …`. */
const timed = /^\w{3} \w{3} +\d{1,2} [\d:]{8} \w{3,4} \d{4} : /;

/**
 * The events of a log in one text. A line without a time goes on with what the event before it quotes: as an event of its own, a body could
 * say there whatever it likes.
 */
function eventsOf(log: string): string[] {
  const events: string[] = [];
  for (const line of log.split('\n')) {
    const at = events.length - 1;
    if (timed.test(line)) events.push(line.replace(timed, ''));
    else if (at >= 0) events[at] += `\n${line}`;
  }
  return events
    .map((event) => event.trim())
    .filter((event) => event !== '')
    .slice(0, mostEvents)
    .map(redact);
}
