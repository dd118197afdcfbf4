import { expect, test } from '@jest/globals';
import { collectBase } from '../../../core/facts/index.ts';
import { readSecurityGroups } from '../../../core/facts/network/security-groups.ts';
import { knownOr } from '../../../core/model/reading.ts';
import { fakeAws } from './fake-aws.ts';
import { alarm, answers, target } from './shop.ts';

const tags = {
  'aws:cloudformation:stack-name': 'shop',
  'aws:cloudformation:logical-id': 'Thing',
};
const managedBy = { tool: 'CloudFormation', stack: 'shop', logicalId: 'Thing' };

test('whatever is read with its tags says who manages it, without a further call', async () => {
  const tagged = (call: keyof typeof answers) => (input: Record<string, unknown>) => {
    const answer = answers[call]?.(input) as object;
    const { items } = answer as { items?: object[] };
    return items
      ? { ...answer, items: items.map((item) => ({ ...item, tags })) }
      : { ...answer, tags };
  };
  const calls = [
    'apigateway:GetRestApi',
    'apigateway:GetStage',
    'apigateway:GetVpcLinks',
    'apigateway:GetUsagePlans',
  ] as const;
  const plain = fakeAws(answers);
  await collectBase(plain.environment, target, alarm);
  const aws = fakeAws({
    ...answers,
    ...Object.fromEntries(calls.map((call) => [call, tagged(call)])),
  });
  const { configuration } = await collectBase(aws.environment, target, alarm);
  const { api, stage, links, rest } = configuration;
  const [link] = knownOr(links, []);
  const [plan] = knownOr(rest!.usagePlans, []);
  expect([api, stage, link, plan].map((one) => one?.managedBy)).toEqual(
    Array.from({ length: 4 }, () => managedBy),
  );
  expect(aws.calls.map(({ call }) => call).toSorted()).toEqual(
    plain.calls.map(({ call }) => call).toSorted(),
  );
});

test('a security group', async () => {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const { environment } = fakeAws({
    'ec2:DescribeSecurityGroups': () => ({ SecurityGroups: [{ GroupId: 'sg-1', Tags }] }),
  });
  const read = await readSecurityGroups(environment, 'vpc-1');
  expect(knownOr(read, [])).toMatchObject([{ id: 'sg-1', managedBy }]);
});
