import { describe, expect, test } from '@jest/globals';
import { mapLimited, pace } from '../../../core/aws/concurrency.ts';
import { collectBase } from '../../../core/facts/base.ts';
import lambda from '../../../core/facts/lambda/index.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { alarm, answers, stage, target } from './shop.ts';

const collect = async (given: Answers = answers) => {
  const aws = fakeAws(given);
  const base = await collectBase(aws.environment, target, alarm);
  const before = aws.calls.length;
  const facts = await lambda.collect(aws.environment, base);
  return { facts, calls: aws.calls.slice(before) };
};
const arn = (name: string) => `arn:aws:lambda:ap-northeast-1:111122223333:function:${name}`;

test('an alias, and a function without qualifier', async () => {
  const { facts, calls } = await collect();
  expect(facts.functions).toMatchObject([
    {
      arn: arn('orders:live'),
      routes: [{ httpMethod: 'POST', path: '/orders' }],
      configuration: {
        known: { version: '7', lastModified: '2026-02-01T00:00:00.000Z', timeout: 3 },
      },
      policy: { known: [{ Sid: 'invoke' }] },
      reservedConcurrency: { known: 10 },
      alias: { known: { name: 'live', version: '7', revisionId: 'r7' } },
      versions: { known: [{ version: '6' }, { version: '7' }, { version: '10' }] },
      metrics: { known: { invocations: 180, durationMax: 120, concurrentMax: 120 } },
      errors: { known: [{ text: 'Task timed out after 3.00 seconds' }] },
    },
    { name: 'catalog', qualifier: null, alias: null, versions: { known: [] } },
    // The function of an authorizer serves no method, it guards them.
    { name: 'guard', routes: [], authorizes: [{ httpMethod: 'GET', path: '/stock/{sku}' }] },
  ]);
  expect(facts.accountConcurrency).toEqual({ known: { total: 1000, unreserved: 900 } });
  expect(calls.filter(({ call }) => call === 'cloudwatch:GetMetricData')).toHaveLength(1);
  expect(calls.filter(({ call }) => call === 'logs:StartQuery')).toHaveLength(1);
  expect(facts.functions[0]).not.toHaveProperty('logGroup');
});

test('methods that share a function are listed together', async () => {
  const { facts } = await collect({
    ...answers,
    'apigateway:GetStage': () => ({ ...stage, variables: { orders: 'catalog' } }),
  });
  expect(facts.functions.map(({ arn: one, routes }) => [one, routes.length])).toEqual([
    [arn('catalog:live'), 1],
    [arn('catalog'), 1],
    [arn('guard'), 0],
  ]);
});

test('a stage variable that is not set: nothing is asked of Lambda, everything is a gap', async () => {
  const { facts, calls } = await collect({
    ...answers,
    'apigateway:GetStage': () => ({ ...stage, variables: {} }),
  });
  const because = 'The stage has no variable orders.';
  expect(facts.functions[0]).toMatchObject({
    arn: arn('${stageVariables.orders}:live'),
    configuration: { gap: { because } },
    policy: { gap: { because } },
    alias: { gap: { because } },
    errors: { gap: { because } },
  });
  expect(facts.functions[0]?.metrics).toHaveProperty('gap');
  expect(facts.functions[1]?.configuration).toHaveProperty('known');
  expect(JSON.stringify(calls)).not.toContain('stageVariables');
});

test('a function that does not exist is a fact', async () => {
  const missing = (input: Record<string, unknown>) => {
    if (String(input['FunctionName']).endsWith(':catalog')) {
      throw awsError('ResourceNotFoundException', `Function not found: ${arn('catalog')}`);
    }
  };
  const { facts } = await collect({
    ...answers,
    'lambda:GetFunctionConfiguration': (input) => {
      missing(input);
      return answers['lambda:GetFunctionConfiguration']!(input);
    },
    'lambda:GetPolicy': (input) => {
      missing(input);
      return answers['lambda:GetPolicy']!(input);
    },
  });
  expect(facts.functions[1]).toMatchObject({
    configuration: { known: null },
    policy: { known: [] },
    errors: { gap: { because: 'There is no function catalog.' } },
  });
});

test('a log group that was never written to hides no other', async () => {
  const { facts } = await collect({
    ...answers,
    'logs:StartQuery': (input) => {
      if ((input['logGroupNames'] as string[]).includes('/aws/lambda/catalog')) {
        throw awsError('ResourceNotFoundException', 'Log group does not exist');
      }
      return answers['logs:StartQuery']!(input);
    },
  });
  expect(facts.functions.map(({ errors }) => Object.keys(errors))).toEqual([
    ['known'],
    ['gap'],
    ['known'],
  ]);
});

test('a function that logs elsewhere', async () => {
  const { facts, calls } = await collect({
    ...answers,
    'lambda:GetFunctionConfiguration': () => ({ LoggingConfig: { LogGroup: '/shared' } }),
    'logs:GetQueryResults': () => ({ status: 'Complete', results: [] }),
  });
  const searched = calls.flatMap(({ call, input }) =>
    call === 'logs:StartQuery' ? [input['logGroupNames']] : [],
  );
  expect(searched).toEqual([
    ['/aws/lambda/orders', '/aws/lambda/catalog', '/aws/lambda/guard'],
    ['/shared'],
  ]);
  expect(facts.functions[1]?.errors).toEqual({ known: [] });
});

test('without any route to read there is nothing to say', async () => {
  const denied = () => {
    throw awsError('AccessDeniedException');
  };
  await expect(
    collect({ ...answers, 'apigateway:GetExport': denied, 'apigateway:GetResources': denied }),
  ).rejects.toMatchObject({ name: 'MissingEvidence' });
});

describe('restraint', () => {
  test('so many at once, in order', async () => {
    let running = 0;
    let most = 0;
    const results = await mapLimited([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return item * 2;
    });
    expect(results).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(most).toBe(3);
  });

  test('so many per second', async () => {
    const { environment, naps } = fakeAws({});
    const gate = pace(environment.clock, 2);
    for (let call = 0; call < 5; call++) await gate();
    expect(naps).toEqual([1000, 1000]);
  });
});
