import check from '../../../../core/checks/lambda/lambda-vpc-no-egress.ts';
import { failure, fn, gap, justPublished, known, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const vpc = { vpcId: 'vpc-1', subnetIds: ['subnet-1'], groupIds: ['sg-1'] };
const settings = { version: '2', lastModified: since, timeout: 3, memorySize: 128 };
const lasting = (durationMax: number) =>
  known({ invocations: 500, errors: 9, throttles: 0, durationMax, concurrentMax: 4 });
const way = (through: string | null, subnetId = 'subnet-1') => ({
  subnetId,
  routeTableId: 'rtb-1',
  through,
});
const versions = (before: string[] | undefined) =>
  known(
    ('known' in justPublished ? justPublished.known : []).map((one) => ({
      ...one,
      ...(one.version === '1' && before && { subnetIds: before }),
    })),
  );
const lambda = (ways: object[] | null, more: object = {}, subnets = vpc) => ({
  functions: [
    fn({ configuration: known({ ...settings, vpc: subnets }), metrics: lasting(3000), ...more }),
  ],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
  ...(ways && { waysOut: known(ways as ReturnType<typeof way>[]) }),
});
const timedOut = failure(['lambda-function-timeout', check.id], { status: 502 });
const route = { httpMethod: 'GET', path: '/orders' };
const all = {
  failures: [timedOut],
  routes: [{ route, requests: 100, failures: 100, excess: 100, since }],
};
const some = { ...all, routes: [{ route, requests: 100, failures: 40, excess: 40, since }] };

const cases: Case[] = [
  ['outside of any VPC', {}, [healthy]],
  ['fast runs', { facts: { lambda: lambda([way(null)], { metrics: lasting(80) }) } }, [healthy]],
  ['a NAT gateway', { facts: { lambda: lambda([way('nat-1')]) }, signals: all }, [healthy]],
  [
    'an internet gateway carries nothing of a function, and the version before ran outside',
    {
      facts: { lambda: lambda([way('igw-1')], { versions: versions([]) }) },
      signals: all,
    },
    [
      faulty({
        confidence: 'certain',
        remedies: ['roll-back-alias'],
        data: { previousVersion: '1', currentVersion: '2' },
      }),
    ],
  ],
  [
    'the version before ran in the same subnet',
    {
      facts: { lambda: lambda([way(null)], { versions: versions(['subnet-1']) }) },
      signals: all,
    },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        advised: [{ action: 'DescribeNatGateways' }, {}],
      }),
    ],
  ],
  [
    'where the version before ran is not known',
    {
      facts: { lambda: lambda([way(null)], { versions: versions(undefined) }) },
      signals: all,
    },
    [faulty({ remedies: [] })],
  ],
  [
    'some runs go well',
    { facts: { lambda: lambda([way(null)]) }, signals: some },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'one of two subnets',
    {
      facts: {
        lambda: lambda(
          [way(null), way('nat-1', 'subnet-2')],
          {},
          {
            ...vpc,
            subnetIds: ['subnet-1', 'subnet-2'],
          },
        ),
      },
      signals: all,
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the route tables could not be read',
    { facts: { lambda: { ...lambda(null), waysOut: gap('ec2:DescribeRouteTables') } } },
    [unknown],
  ],
];

table(check, cases);
