import { describe, expect, test } from '@jest/globals';
import { alarmsOn } from '../../../core/intake/alarms-on.ts';
import { type Answers, awsError, fakeAws } from '../facts/fake-aws.ts';
import { alarm, target } from '../facts/shop.ts';

const metric = (name: string) => ({
  MetricName: name,
  Namespace: 'AWS/ApiGateway',
  Dimensions: [
    { Name: 'ApiName', Value: target.apiName },
    { Name: 'Stage', Value: target.stage },
  ],
});
const own = (name: string, StateValue: string) => ({
  AlarmName: name,
  StateValue,
  ...metric('5XXError'),
});
const fleet = (name: string) => ({
  AlarmName: name,
  StateValue: 'ALARM',
  Metrics: [
    {
      Id: 'q',
      Expression:
        'SELECT AVG("5XXError") FROM SCHEMA("AWS/ApiGateway", ApiName, Stage) GROUP BY ApiName, Stage ORDER BY AVG() DESC',
    },
  ],
});
const contributor = (ApiName: string) => ({
  ContributorAttributes: { ApiName, Stage: target.stage },
  StateReason: 'Threshold crossed',
});

const server = { ...alarm, name: 'server' };
const client = { ...alarm, name: 'client' };

async function on(described: readonly object[], contributors: readonly object[] = []) {
  const answers: Answers = {
    'cloudwatch:DescribeAlarms': () => ({ MetricAlarms: described }),
    'cloudwatch:DescribeAlarmContributors': () => ({ AlarmContributors: contributors }),
  };
  const { environment } = fakeAws(answers);
  return (await alarmsOn(environment, target, [server, client])).map(({ name }) => name);
}

describe('the alarms of an incident that are on', () => {
  test.each<[string, object[], object[], string[]]>([
    ['all are OK', [own('server', 'OK'), own('client', 'OK')], [], []],
    [
      'one that joined outlasts the first',
      [own('server', 'OK'), own('client', 'ALARM')],
      [],
      ['client'],
    ],
    ['one has too little data', [own('server', 'INSUFFICIENT_DATA'), own('client', 'OK')], [], []],
    ['one was deleted', [own('client', 'ALARM')], [], ['client']],
    [
      'a fleet alarm that this API makes fire',
      [fleet('server')],
      [contributor(target.apiName)],
      ['server'],
    ],
    ['a fleet alarm that another API makes fire', [fleet('server')], [contributor('other')], []],
  ])('%s', async (_, described, contributors, expected) => {
    expect(await on(described, contributors)).toEqual(expected);
  });

  test('an alarm that cannot be read is not OK', async () => {
    const { environment } = fakeAws({
      'cloudwatch:DescribeAlarms': () => {
        throw awsError('AccessDenied');
      },
    });
    await expect(alarmsOn(environment, target, [server])).rejects.toThrow('AccessDenied');
  });
});
