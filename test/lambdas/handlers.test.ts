import { describe, expect, test } from '@jest/globals';
import { type WorkerName, workers } from '../../lib/workers.ts';
import type { Step } from '../../lambdas/step.ts';
import { eventOf, stand } from '../core/workflow/stand.ts';

const handlerOf = async (name: WorkerName) =>
  ((await import(`../../lambdas/${name}.ts`)) as { handler: Step<unknown> }).handler;

test.each(workers)('%s is a handler that refuses what the workflow never sends', async (name) => {
  const handler = await handlerOf(name);
  const { environment } = stand();
  const run = handler.in(environment);
  await expect(run('nothing')).rejects.toMatchObject({ name: 'InvalidInput' });
});

test('an input that is wrong is told what and where, without its values', async () => {
  const handler = await handlerOf('decide');
  const run = handler.in(stand().environment);
  const given = { incidentId: 'inc-1', planHash: 's3cr3t', answer: 'maybe', by: '' };
  await expect(run(given)).rejects.toThrow(/planHash[^]*answer|answer[^]*planHash/);
  await expect(run(given)).rejects.not.toThrow('s3cr3t');
});

describe('open-incident', () => {
  test('takes an event, and says what the workflow needs', async () => {
    const run = (await handlerOf('open-incident')).in(stand().environment);
    const opened = await run({ event: eventOf('rest-5xx'), executionArn: 'arn:one' });
    expect(opened).toMatchObject({ status: 'new', apiKind: 'REST', maxAttempts: 3, opened: 1 });
  });
  test('takes the target that another execution left to it', async () => {
    const here = stand({ orders: ['prod'] });
    const run = (await handlerOf('open-incident')).in(here.environment);
    const target = {
      account: '123456789012',
      region: 'ap-northeast-1',
      apiKind: 'REST',
      apiId: 'x1',
      apiName: 'carts',
      stage: 'prod',
    };
    const alarm = {
      name: 'carts-5xx',
      arn: 'arn',
      symptom: '5xx',
      at: '2026-11-21T02:14:40.989Z',
      reason: '',
    };
    await run({ event: { ...eventOf('composite'), target, alarm }, executionArn: 'arn:one' });
    expect(here.items('LOCK#')).toEqual(['LOCK#123456789012/ap-northeast-1/x1/prod']);
    expect(
      here.account.calls.filter(
        ({ service }) => service === 'cloudwatch' || service === 'apigateway',
      ),
    ).toEqual([]);
  });
  test('throws what the state machine catches', async () => {
    const run = (await handlerOf('open-incident')).in(stand().environment);
    await expect(run({ event: {} })).rejects.toMatchObject({ name: 'InvalidAlarmEvent' });
  });
});
