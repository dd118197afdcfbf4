import { expect, test } from '@jest/globals';
import { collectBase, completeBase } from '../../../core/facts/base.ts';
import { type Extent } from '../../../core/facts/extent.ts';
import { awsError, type Answers, fakeAws } from './fake-aws.ts';
import { alarm, answers, exported, target } from './shop.ts';

/** What other incidents have read already. */
const lists = {
  'rest-apis': [
    { id: target.apiId, name: 'shop', endpointConfiguration: { types: ['REGIONAL'] } },
    { id: 'other', name: 'other' },
  ],
  'usage-plans': [],
  'vpc-links': [],
  account: [{ cloudwatchRoleArn: null }],
};
const extent: Extent = {
  essentials: true,
  // A list holds what its reader returns.
  shared: <T>(name: keyof typeof lists) =>
    Promise.resolve(lists[name] as readonly unknown[] as T[]),
};

/** The stage's export without the schemes by which methods are protected. */
function open(): Answers {
  const text = JSON.stringify(exported, (key, value: unknown) => (key === 'security' ? [] : value));
  return { ...answers, 'apigateway:GetExport': () => ({ body: new TextEncoder().encode(text) }) };
}

const failing = (call: string): Answers => ({
  ...answers,
  [call]: () => {
    throw awsError('AccessDeniedException');
  },
});

const gateway = ['apigateway:GetStage', 'apigateway:GetExport'];

test.each<[string, Answers, string[]]>([
  ['nothing is protected', open(), gateway],
  ['methods ask an authorizer', answers, [...gateway, 'apigateway:GetAuthorizers']],
  [
    'the export cannot be read',
    failing('apigateway:GetExport'),
    [...gateway, 'apigateway:GetResources', 'apigateway:GetAuthorizers'],
  ],
])('the essentials, where %s', async (_, given, expected) => {
  const { environment, calls } = fakeAws(given);
  const base = await collectBase(environment, target, alarm, { extent });
  const made = calls.map(({ call }) => call).filter((call) => !/^(logs|cloudwatch):/.test(call));
  expect(new Set(made)).toEqual(new Set(expected));
  expect(base).toMatchObject({ extent: 'essentials', changes: { gap: {} } });
  expect(base.configuration.deployments).toMatchObject({
    gap: { what: 'apigateway:GetDeployments' },
  });
});

test('what was left out is read later, and metrics and logs stay as they were', async () => {
  const first = fakeAws(open());
  const essentials = await collectBase(first.environment, target, alarm, { extent });
  const second = fakeAws(open());
  const whole = await collectBase(second.environment, target, alarm);
  const third = fakeAws(open());
  const completed = await completeBase(third.environment, essentials, (_, read) => read());
  expect(completed).toEqual({
    ...whole,
    metrics: essentials.metrics,
    logs: essentials.logs,
    extent: 'completed',
  });
  expect(third.calls.filter(({ call }) => /^(logs|cloudwatch):/.test(call))).toEqual([]);
});
