import { describe, expect, test } from '@jest/globals';
import { InvalidInput } from '../../../core/model/errors.ts';
import { parseConfig } from '../../../lib/config/parse.ts';

const shop = { kind: 'REST', name: 'shop', stage: 'prod' };

describe('a configuration', () => {
  test('has a default for everything', () => {
    expect(parseConfig({}, 'a file')).toEqual({
      name: 'gateway-medic',
      apis: [],
      excludedStages: [],
      stormTargets: 25,
      thresholds: {
        serverErrorRate: 0.01,
        clientErrorRate: 0.05,
        trafficFloor: 20,
        failureFloor: 5,
        latency: 1000,
        integrationLatency: 500,
        minutes: 3,
        noTrafficMinutes: 15,
      },
      policy: {
        mode: 'propose',
        automaticUpTo: 'low',
        disabledRemedies: [],
        maxAttempts: 3,
        maxQueryCost: 0.5,
        probe: { enabled: false, requests: [] },
        approvalTimeout: 3600,
        recurrenceLimit: 3,
        recurrenceDays: 7,
        askAgainAfter: 86_400,
        handsOff: [],
        caps: { accountShare: 0.5 },
        limits: {
          apiPerHour: 3,
          apiPerDay: 3,
          remedyPerHour: 5,
          remedyPerDay: 10,
          accountPerHour: 10,
          accountPerDay: 30,
        },
        breakerLimit: 3,
        breakerDays: 7,
        maskingLimit: 3,
        maskingDays: 14,
      },
      verification: {
        trafficFloor: 20,
        maxLatency: 1000,
        maxIntegrationLatency: 500,
        interval: 60,
        patience: 5,
        watch: 30,
      },
      notifications: { emails: [] },
      infrastructure: {
        logRetentionDays: 90,
        architecture: 'arm64',
        logGroups: ['*'],
        strict: false,
      },
      audit: { classes: {} },
      evidenceDays: 400,
    });
  });

  test('keeps what it says and fills in the rest', () => {
    const config = parseConfig(
      { apis: [{ ...shop, thresholds: { latency: 3000 } }], policy: { mode: 'observe' } },
      'a file',
    );
    expect(config.apis).toEqual([{ ...shop, thresholds: { latency: 3000 } }]);
    expect(config.policy).toMatchObject({ mode: 'observe', maxAttempts: 3 });
  });
});

describe('a wrong configuration is refused with the place and what is right', () => {
  test.each<[string, unknown, string[]]>([
    ['an unknown key', { retries: 3 }, ['(top)', 'retries', 'typo']],
    ['an unknown key further in', { policy: { mood: 1 } }, ['policy:', 'mood']],
    ['no object', 7, ['(top)', 'object', '7']],
    ['a wrong type', { evidenceDays: 'ten' }, ['evidenceDays', 'number', '"ten"']],
    ['a wrong value', { policy: { mode: 'yolo' } }, ['policy.mode', 'observe', '"yolo"']],
    ['too small', { thresholds: { minutes: 0 } }, ['thresholds.minutes', 'at least 1', '0']],
    ['not positive', { thresholds: { latency: 0 } }, ['thresholds.latency', 'more than 0']],
    ['too large', { thresholds: { serverErrorRate: 5 } }, ['serverErrorRate', 'at most 1', '5']],
    ['a missing key', { apis: [{ kind: 'REST', name: 'shop' }] }, ['apis[0].stage', 'missing']],
    ['a wrong kind', { apis: [{ kind: 'SOAP' }] }, ['apis[0]', '"REST"', '"HTTP"']],
    ['a REST API by id only', { apis: [{ kind: 'REST', id: 'a1', stage: 'p' }] }, ['apis[0].name']],
    ['an HTTP API by name', { apis: [{ kind: 'HTTP', name: 'a', stage: 'p' }] }, ['apis[0].id']],
    ['no address', { notifications: { emails: ['me'] } }, ['notifications.emails[0]', '"me"']],
    ['no topic', { notifications: { topicArn: 'x' } }, ['notifications.topicArn', '"x"']],
    [
      'more APIs than a stack has room for',
      { apis: Array.from({ length: 71 }, (_, index) => ({ ...shop, name: `shop-${index}` })) },
      ['apis', 'at most 70', '71'],
    ],
    [
      'a longer look back than a query has',
      { thresholds: { minutes: 181 } },
      ['thresholds.minutes', '180'],
    ],
    [
      'a watch that an execution does not outlast',
      { verification: { watch: 700 } },
      ['verification.watch', 'at most 696', '25,000'],
    ],
    [
      'patience beyond that, with more attempts',
      { policy: { maxAttempts: 5 }, verification: { patience: 420 } },
      ['verification.patience', 'at most 418'],
    ],
    [
      'a FIFO topic',
      { notifications: { topicArn: 'arn:aws:sns:eu-west-1:123456789012:t.fifo' } },
      ['notifications.topicArn', 'FIFO'],
    ],
    [
      'a key of a topic that is not given',
      { notifications: { keyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1' } },
      ['notifications.keyArn', 'topicArn'],
    ],
    [
      'a key by its alias',
      { infrastructure: { keyArn: 'arn:aws:kms:eu-west-1:123456789012:alias/k' } },
      ['infrastructure.keyArn', 'alias/k'],
    ],
    [
      'a retention that CloudWatch Logs does not know',
      { infrastructure: { logRetentionDays: 91 } },
      ['infrastructure.logRetentionDays', '90', '91'],
    ],
    [
      'a VPC without groups',
      { infrastructure: { vpc: { subnetIds: ['subnet-0a'], securityGroupIds: [] } } },
      ['infrastructure.vpc.securityGroupIds', 'at least 1'],
    ],
    ['an API listed twice', { apis: [shop, shop] }, ['apis[1]', 'already listed']],
    ['a remedy that is none', { policy: { disabledRemedies: ['grnt'] } }, ['[0]', 'grnt']],
    [
      'addresses beside a topic',
      { notifications: { emails: ['a@b.cd'], topicArn: 'arn:aws:sns:eu-west-1:123456789012:t' } },
      ['notifications', 'either'],
    ],
    [
      'a name that leaves no trace in metrics',
      { apis: [{ ...shop, name: '注文' }] },
      ['apis[0].name', 'ASCII'],
    ],
  ])('%s', (_, config, expected) => {
    const attempt = () => parseConfig(config, 'my.json');
    expect(attempt).toThrow(InvalidInput);
    for (const text of ['my.json', ...expected]) expect(attempt).toThrow(text);
  });

  test('names every mistake at once', () => {
    const attempt = () => parseConfig({ nmae: 'x', evidenceDays: 0 }, 'my.json');
    expect(attempt).toThrow('nmae');
    expect(attempt).toThrow('evidenceDays');
  });
});
