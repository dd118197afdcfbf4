import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesIn } from '../../../scripts/rooms/imports.ts';
import { roomNames } from '../../../scripts/rooms/table.ts';
import { type CommandMade, commandsMadeIn } from '../../support/commands-made.ts';
import { isPaged, paginatedBy } from '../../support/paged-operation.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * Lists that are not read page by page until they end, by file and operation, with the words of the file by which nothing is lost:
 * it asks for what it names, or says that there is more.
 */
const readInPart: Readonly<Record<string, string>> = {
  'core/changes/writes/ec2/authorize-security-group-ingress.ts DescribeSecurityGroups':
    'GroupIds: [String(GroupId)]',
  'core/changes/writes/ec2/create-network-acl-entry.ts DescribeNetworkAcls':
    'NetworkAclIds: [String(NetworkAclId)]',
  'core/changes/writes/elbv2/modify-target-group.ts DescribeTargetGroups':
    "TargetGroupArns: [String(input['TargetGroupArn'])]",
  'core/changes/writes/elbv2/set-security-groups.ts DescribeLoadBalancers':
    'LoadBalancerArns: [String(LoadBalancerArn)]',
  'core/facts/authorization/api-keys.ts GetApiKeys': 'isWhole: position === undefined',
  'core/facts/authorization/api-keys.ts GetUsagePlanKeys': 'isWhole: position === undefined',
  'core/facts/changes/index.ts LookupEvents': 'completeFrom: (oldest ?? from)',
  // A page takes 10,000 rows, and no query asks for as many.
  'core/facts/logs/insights-answer.ts GetQueryResults': 'as many as the query asked for',
  'core/facts/network/ecs/scaling.ts DescribeScalableTargets': 'ResourceIds: [ResourceId]',
  'core/facts/network/ecs/scaling.ts DescribeScalingActivities': 'The newest come first',
  'core/facts/network/instances.ts DescribeInstances': 'isAll: !page.NextToken',
  'core/facts/network/load-balancers.ts DescribeLoadBalancers': 'LoadBalancerArns: [arn]',
  'core/facts/throttling/usage.ts GetUsage': 'isWhole: position === undefined',
  'core/intake/describe-alarms.ts DescribeAlarms': 'MaxRecords: pageSize',
};

/** Rooms whose calls reach AWS; the simulator answers them. */
const files = roomNames
  .filter((room) => room !== 'simulator')
  .flatMap((room) => sourcesIn(root, room));
const made = files.flatMap((file) =>
  commandsMadeIn(join(root, file)).map((command) => ({ ...command, file })),
);
const clients = [...new Set(made.map(({ client }) => client))];

/** Reads every page: the helpers without a number of pages that are enough, or a loop. */
const toTheEnd = new Set(['pages/2', 'vpcPages/3', 'gatewayPages/2', 'listed/2', 'do']);
const isWhole = ({ within }: CommandMade) => within.some((around) => toTheEnd.has(around));

describe('lists that AWS answers page by page', () => {
  let paged: typeof made = [];
  beforeAll(async () => {
    const verdicts = await Promise.all(
      made.map(({ client, operation }) => isPaged(client, operation)),
    );
    paged = made.filter((_, index) => verdicts[index]);
  });

  test('are read to their end, but for those that say what they leave out', () => {
    const cut = paged
      .filter((command) => !isWhole(command))
      .map(({ file, operation }) => `${file} ${operation}`);
    expect(cut.toSorted()).toEqual(Object.keys(readInPart).toSorted());
  });

  test.each(Object.entries(readInPart))('%s: %s', (place, words) => {
    const [file = ''] = place.split(' ');
    expect(readFileSync(join(root, file), 'utf8')).toContain(words);
  });

  test('are all that the SDK has paginators for', async () => {
    const paginated = await Promise.all(
      clients.map(async (client) => (await paginatedBy(client)).map((name) => `${client} ${name}`)),
    );
    const known = new Set(paged.map(({ client, operation }) => `${client} ${operation}`));
    const used = new Set(made.map(({ client, operation }) => `${client} ${operation}`));
    expect(paginated.flat().filter((name) => used.has(name) && !known.has(name))).toEqual([]);
    expect(known.size).toBeGreaterThan(20);
  });
});
