import type { CloudWatchState } from '../../account/cloudwatch/state.ts';
import { type Recorder, recorder } from '../../account/cloudwatch/metrics.ts';
import { recordersOf } from '../data-plane.ts';
import type { HttpPassage } from './passage.ts';

/**
 * The metrics of one request under each set of dimensions that HTTP APIs have.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 */
export function emitMetrics(passage: HttpPassage, status: number): void {
  const recorders = recordersFor(passage);
  const at = passage.world.now;
  const put = (name: string, value: number) => {
    for (const record of recorders) record(name, at, value);
  };
  put('Count', 1);
  put('4xx', status >= 400 && status < 500 ? 1 : 0);
  put('5xx', status >= 500 ? 1 : 0);
  put('Latency', passage.elapsed);
  if (passage.integrationLatency !== undefined)
    put('IntegrationLatency', passage.integrationLatency);
}

function recordersFor({ world, api, stage, match, settings }: HttpPassage): readonly Recorder[] {
  const Route = settings.DetailedMetricsEnabled ? match?.route.RouteKey : undefined;
  const { ApiId } = api;
  const Stage = stage.StageName;
  return recordersOf(world.dataPlane, `v2 ${ApiId} ${Stage} ${Route ?? ''}`, () => {
    const state = world.account.state<CloudWatchState>('cloudwatch');
    const sets: Record<string, string>[] = [{ ApiId }, { ApiId, Stage }];
    if (Route !== undefined) sets.push({ ApiId, Stage, Route });
    return sets.map((dimensions) => recorder(state, 'AWS/ApiGateway', dimensions));
  });
}
