import {
  CloudTrailClient,
  LookupEventsCommand,
  type LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import {
  EC2Client,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
} from '@aws-sdk/client-ec2';
import { beforeEach, expect, test } from '@jest/globals';
import {
  cloudtrail,
  type CloudTrailState,
} from '../../../../simulator/account/cloudtrail/index.ts';
import { ec2 } from '../../../../simulator/account/ec2/index.ts';
import { errorOf, stand, start } from '../stand.ts';

const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const writes: LookupEventsCommandInput = {
  LookupAttributes: [{ AttributeKey: 'ReadOnly', AttributeValue: 'false' }],
};
let world: ReturnType<typeof stand>;
beforeEach(() => {
  world = stand([cloudtrail, ec2]);
  const { VpcId } = world.call<{ Vpc: { VpcId: string } }>('ec2', 'CreateVpc', {
    CidrBlock: '10.0.0.0/16',
  }).Vpc;
  world.call('ec2', 'CreateSecurityGroup', { GroupName: 'a', Description: 'a', VpcId });
  world.clock.now = minutes(5);
});
const lookUp = (input: LookupEventsCommandInput = writes) =>
  world.client(CloudTrailClient).send(new LookupEventsCommand(input));
const namesOf = async (input?: LookupEventsCommandInput) =>
  (await lookUp(input)).Events?.map(({ EventName }) => EventName);

test('writes are listed, newest first, reads are not', async () => {
  await world.client(EC2Client).send(new DescribeSecurityGroupsCommand({}));
  expect(await namesOf()).toEqual(['CreateSecurityGroup', 'CreateVpc']);
});

test('an event is listed once the delay is over', async () => {
  world.clock.now = minutes(4);
  expect(await namesOf()).toEqual([]);
  world.account.state<CloudTrailState>('cloudtrail').delay = 3;
  expect(await namesOf()).toHaveLength(2);
});

test('who made a call, what came of it', async () => {
  const client = world.client(EC2Client);
  await errorOf(() =>
    client.send(
      new CreateSecurityGroupCommand({ GroupName: 'b', Description: 'b', VpcId: 'vpc-none' }),
    ),
  );
  world.clock.now = minutes(10);
  const { Events = [] } = await lookUp();
  const records = Events.map(({ CloudTrailEvent = '' }) => JSON.parse(CloudTrailEvent));
  expect(records).toMatchObject([
    {
      errorCode: 'InvalidVpcID.NotFound',
      userIdentity: { arn: 'arn:aws:sts::123456789012:assumed-role/tester/gateway-medic' },
      requestParameters: { groupName: 'b', vpcId: 'vpc-none' },
    },
    { userIdentity: { arn: 'arn:aws:iam::123456789012:user/developer' }, readOnly: false },
    { eventSource: 'ec2.amazonaws.com', eventName: 'CreateVpc' },
  ]);
});

test('pages, attributes and times', async () => {
  const page = await lookUp({ ...writes, MaxResults: 1 });
  expect(page.Events).toMatchObject([{ EventName: 'CreateSecurityGroup' }]);
  const rest = await lookUp({ ...writes, MaxResults: 1, NextToken: page.NextToken });
  expect(rest).toMatchObject({ Events: [{ EventName: 'CreateVpc' }] });
  expect(rest.NextToken).toBeUndefined();
  world.clock.now = minutes(6);
  const named = {
    LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'CreateVpc' }],
  } as const;
  expect(await namesOf({ LookupAttributes: [...named.LookupAttributes] })).toEqual(['CreateVpc']);
  expect(await namesOf({ ...writes, StartTime: minutes(1) })).toEqual([]);
});

test.each<[string, LookupEventsCommandInput]>([
  ['InvalidMaxResultsException', { MaxResults: 51 }],
  ['InvalidTimeRangeException', { StartTime: minutes(2), EndTime: minutes(1) }],
  ['InvalidNextTokenException', { NextToken: 'x' }],
  [
    'InvalidLookupAttributesException',
    { LookupAttributes: [...(writes.LookupAttributes ?? []), ...(writes.LookupAttributes ?? [])] },
  ],
])('%s', async (name, input) => {
  expect(await errorOf(() => lookUp(input))).toBe(name);
});

test('two lookups a second', async () => {
  await lookUp();
  await lookUp();
  expect(await errorOf(() => lookUp())).toBe('ThrottlingException');
  world.clock.now = new Date(world.clock.now.getTime() + 1000);
  expect(await errorOf(() => lookUp())).toBe('nothing');
});
