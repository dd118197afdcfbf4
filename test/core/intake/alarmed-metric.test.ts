import { expect, test } from '@jest/globals';
import { watchedBy } from '../../../core/intake/alarmed-metric.ts';

const watched = (name: string) =>
  watchedBy(
    [
      {
        metricStat: {
          metric: {
            namespace: 'AWS/ApiGateway',
            name,
            dimensions: { ApiId: 'a1b2c3', Stage: 'live' },
          },
        },
      },
    ],
    '123456789012',
  );

test.each([
  ['IntegrationError', '5xx', 'WEBSOCKET'],
  ['ExecutionError', '5xx', 'WEBSOCKET'],
  ['ClientError', '4xx', 'WEBSOCKET'],
  ['MessageCount', 'no-traffic', 'WEBSOCKET'],
  ['5xx', '5xx', 'HTTP'],
  // Both kinds have it: which of them it is shows when the API is read.
  ['IntegrationLatency', 'latency', 'HTTP'],
])('an alarm on %s is about %s of %s APIs', (name, symptom, apiKind) => {
  expect(watched(name)).toMatchObject({
    kind: 'series',
    symptom,
    series: [{ apiKind, api: 'a1b2c3', stage: 'live' }],
  });
});
