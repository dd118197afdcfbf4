import { DescribeRouteTablesCommand, type RouteTable } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { LambdaFacts, LambdaFunction } from '../../model/facts/lambda.ts';
import { knownOr } from '../../model/reading.ts';
import { vpcPages } from '../network/vpc-pages.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const wayOutReads: readonly ReadName[] = ['ec2:DescribeRouteTables'];

/** The share of its timeout that a run which may wait for an answer from outside has lasted at least. */
const nearly = 0.98;

type Ways = NonNullable<LambdaFacts['waysOut']>;

/**
 * What the subnets of functions lead to that run into their timeout: nobody else's are read.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
 */
export async function waysOut(
  environment: Environment,
  functions: readonly LambdaFunction[],
): Promise<Ways | undefined> {
  const waiting = functions.flatMap((fn) => (isWaiting(fn) ? vpcOf(fn) : []));
  const vpcs = [...new Set(waiting.map(({ vpcId }) => vpcId))];
  if (vpcs.length === 0) return undefined;
  return reading('ec2:DescribeRouteTables', async () => {
    const pages = await Promise.all(
      vpcs.map((vpcId) =>
        vpcPages(environment, vpcId, (client, page) =>
          client.send(new DescribeRouteTablesCommand(page)),
        ),
      ),
    );
    const tables = pages.flat().flatMap(({ RouteTables = [] }) => RouteTables);
    return waiting.flatMap(({ vpcId, subnetIds }) =>
      subnetIds.flatMap((subnetId) => {
        const table = tableFor(tables, vpcId, subnetId);
        return table === undefined
          ? []
          : { subnetId, routeTableId: table.RouteTableId ?? '', through: throughOf(table) };
      }),
    );
  });
}

function isWaiting({ configuration, metrics, errors }: LambdaFunction): boolean {
  const timeout = knownOr(configuration, null)?.timeout;
  const longest = knownOr(metrics, null)?.durationMax ?? 0;
  const said = knownOr(errors, []).some(({ text }) => /Task timed out|Status: timeout/.test(text));
  return timeout !== undefined && (said || longest >= timeout * 1000 * nearly);
}

const vpcOf = ({ configuration }: LambdaFunction) => knownOr(configuration, null)?.vpc ?? [];

const tableFor = (tables: readonly RouteTable[], vpcId: string, subnetId: string) =>
  tables.find(({ Associations = [] }) => Associations.some((one) => one.SubnetId === subnetId)) ??
  tables.find((one) => one.VpcId === vpcId && one.Associations?.some(({ Main }) => Main));

/** What the default route leads to; null: there is none, or what it led to is gone. */
function throughOf({ Routes = [] }: RouteTable): string | null {
  const route = Routes.find(
    ({ DestinationCidrBlock, State }) =>
      DestinationCidrBlock === '0.0.0.0/0' && State !== 'blackhole',
  );
  if (route === undefined) return null;
  const { NatGatewayId, TransitGatewayId, NetworkInterfaceId, InstanceId, GatewayId } = route;
  return (
    NatGatewayId ??
    TransitGatewayId ??
    NetworkInterfaceId ??
    InstanceId ??
    route.VpcPeeringConnectionId ??
    GatewayId ??
    'unknown'
  );
}
