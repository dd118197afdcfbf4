import type { CloudWatchState } from '../../account/cloudwatch/state.ts';
import { putMetric } from '../../account/cloudwatch/metrics.ts';
import type { Passage } from '../passage.ts';

/**
 * The metrics of one request under each set of dimensions that REST APIs have. Errors are 0 or 1 per request, so that their
 * average is the error rate.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
export function emitGatewayMetrics(passage: Passage, status: number): void {
  const state = passage.world.account.state<CloudWatchState>('cloudwatch');
  const at = passage.world.now;
  const sets = dimensionSets(passage);
  const put = (name: string, value: number) => {
    for (const dimensions of sets) {
      putMetric(state, { namespace: 'AWS/ApiGateway', name, dimensions, at, value });
    }
  };
  put('Count', 1);
  put('4XXError', status >= 400 && status < 500 ? 1 : 0);
  put('5XXError', status >= 500 ? 1 : 0);
  put('Latency', passage.elapsed);
  if (passage.integrationLatency !== undefined) {
    put('IntegrationLatency', passage.integrationLatency);
  }
}

function dimensionSets({ api, stage, match, settings }: Passage): Record<string, string>[] {
  const ApiName = apiName(api.name, api.id);
  const all: Record<string, string>[] = [{ ApiName }, { ApiName, Stage: stage.stageName }];
  if (match && settings.metricsEnabled) {
    all.push({
      ApiName,
      Stage: stage.stageName,
      Resource: match.resource.path,
      Method: match.method.httpMethod,
    });
  }
  return all;
}

/** Characters outside ASCII are left out; a name of nothing else is replaced by the id. */
function apiName(name: string, id: string): string {
  const ascii = name.replaceAll(/[^\u0020-\u007E]/g, '');
  return ascii.trim() === '' ? id : ascii;
}
