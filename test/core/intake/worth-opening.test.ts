import { describe, expect, test } from '@jest/globals';
import { openIncident } from '../../../core/workflow/open-incident.ts';
import { eventOf, stand } from '../workflow/stand.ts';

const minute = 60_000;
const event = () =>
  eventOf('fleet-contributor-rest', {
    alarmContributor: { attributes: { ApiName: 'orders', Stage: 'prod' } },
  });

/** A stage in whose last three minutes so many requests came and failed. */
function failing(requests: number, failures: number, settings: object = {}) {
  const here = stand({ orders: ['prod', 'dev-1'] });
  const Dimensions = [
    { Name: 'ApiName', Value: 'orders' },
    { Name: 'Stage', Value: 'prod' },
  ];
  const { state } = event()['detail'] as { state: { timestamp: string } };
  const at = Date.parse(state.timestamp);
  for (const back of [1, 2, 3]) {
    const Timestamp = new Date(at - back * minute);
    const Values = [1, 0];
    here.call('cloudwatch', 'PutMetricData', {
      Namespace: 'AWS/ApiGateway',
      MetricData: [
        {
          MetricName: '5XXError',
          Dimensions,
          Timestamp,
          Values,
          Counts: [failures / 3, (requests - failures) / 3],
        },
      ],
    });
  }
  return here.environmentWith({ GATEWAY_MEDIC_INTAKE: JSON.stringify(settings) });
}

describe('an alarm on every API', () => {
  test.each([
    ['one request of ten fails', 30, 3, {}, 'parked', 'incident.too-quiet'],
    ['five requests of six fail', 6, 6, {}, 'new', 'incident.opened'],
    ['nobody sets a floor', 30, 3, { failureFloor: 0 }, 'new', 'incident.opened'],
    ['a higher floor is set', 600, 60, { failureFloor: 100 }, 'parked', 'incident.too-quiet'],
    [
      'the stage is left out',
      600,
      60,
      { excludedStages: ['prod'] },
      'ignored',
      'incident.left-out',
    ],
    [
      'its pattern is left out',
      600,
      60,
      { excludedStages: ['p*d'] },
      'ignored',
      'incident.left-out',
    ],
    [
      'another one is left out',
      600,
      60,
      { excludedStages: ['rod', 'dev*'] },
      'new',
      'incident.opened',
    ],
  ] as const)('where %s', async (_, requests, failures, settings, status, code) => {
    const environment = failing(requests, failures, settings);
    const opened = await openIncident(environment, { event: event() });
    expect(opened).toMatchObject({ status, reason: { code } });
  });

  test('opens an incident where nothing could be counted', async () => {
    const { environment } = stand();
    expect(await openIncident(environment, { event: event() })).toMatchObject({ status: 'new' });
  });
});
