import type { CloudWatchState } from '../../../../simulator/account/cloudwatch/index.ts';
import { cloudwatch } from '../../../../simulator/account/cloudwatch/index.ts';
import { minute, putMetric } from '../../../../simulator/account/cloudwatch/metrics.ts';
import { stand, start } from '../stand.ts';

const namespace = 'AWS/ApiGateway';

export const at = (minutes: number) => new Date(start.getTime() + minutes * minute);

/** An account whose API stages get these samples: by metric, then by minute after the start. */
export function measured(
  samples: Record<string, Record<string, (readonly number[] | undefined)[]>>,
) {
  const world = stand([cloudwatch]);
  const state = world.account.state<CloudWatchState>('cloudwatch');
  const put = (api: string, name: string, index: number, values: readonly number[] = []) => {
    for (const value of values) {
      putMetric(state, {
        namespace,
        name,
        dimensions: { ApiName: api, Stage: 'prod' },
        at: at(index),
        value,
      });
    }
  };
  for (const [api, metrics] of Object.entries(samples)) {
    for (const [name, minutes] of Object.entries(metrics)) {
      for (const [index, values] of minutes.entries()) put(api, name, index, values);
    }
  }
  return { ...world, state, put };
}

export const stat = (name: string, Stat: string, api = 'orders', Period = 60) => ({
  Metric: {
    Namespace: namespace,
    MetricName: name,
    Dimensions: [
      { Name: 'Stage', Value: 'prod' },
      { Name: 'ApiName', Value: api },
    ],
  },
  Period,
  Stat,
});

export const schema = 'SCHEMA("AWS/ApiGateway", ApiName, Stage)';
