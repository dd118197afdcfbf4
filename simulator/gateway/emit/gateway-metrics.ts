import type { CloudWatchState } from '../../account/cloudwatch/state.ts';
import { type Recorder, recorder } from '../../account/cloudwatch/metrics.ts';
import { recordersOf } from '../data-plane.ts';
import type { Passage } from '../passage.ts';

/**
 * The metrics of one request under each set of dimensions that REST APIs have. Errors are 0 or 1 per request, so that their
 * average is the error rate.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
export function emitGatewayMetrics(passage: Passage, status: number): void {
  const recorders = recordersFor(passage);
  const at = passage.world.now;
  const put = (name: string, value: number) => {
    for (const record of recorders) record(name, at, value);
  };
  put('Count', 1);
  put('4XXError', status >= 400 && status < 500 ? 1 : 0);
  put('5XXError', status >= 500 ? 1 : 0);
  put('Latency', passage.elapsed);
  if (passage.integrationLatency !== undefined) {
    put('IntegrationLatency', passage.integrationLatency);
  }
}

function recordersFor({ world, api, stage, match, settings }: Passage): readonly Recorder[] {
  const measured = settings.metricsEnabled ? match : undefined;
  const Stage = stage.stageName;
  const Resource = measured?.resource.path ?? '';
  const Method = measured?.method.httpMethod ?? '';
  return recordersOf(
    world.dataPlane,
    `${api.id} ${api.name} ${Stage} ${Method} ${Resource}`,
    () => {
      const state = world.account.state<CloudWatchState>('cloudwatch');
      const ApiName = apiName(api.name, api.id);
      const sets: Record<string, string>[] = [{ ApiName }, { ApiName, Stage }];
      if (measured) sets.push({ ApiName, Stage, Resource, Method });
      return sets.map((dimensions) => recorder(state, 'AWS/ApiGateway', dimensions));
    },
  );
}

/** Characters outside ASCII are left out; a name of nothing else is replaced by the id. */
function apiName(name: string, id: string): string {
  const ascii = name.replaceAll(/[^\u0020-\u007E]/g, '');
  return ascii.trim() === '' ? id : ascii;
}
