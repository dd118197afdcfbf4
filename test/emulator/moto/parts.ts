import { executionLogGroup } from '../../../core/facts/logs/execution-group.ts';
import { insights } from '../../../core/facts/logs/insights.ts';
import { VolumeReader } from '../../../core/facts/logs/volumes.ts';
import { metricData } from '../../../core/facts/metric-data.ts';
import { metricQuery } from '../../../core/facts/metric-queries.ts';
import { readPath } from '../../../core/facts/network/path.ts';
import { readServices } from '../../../core/facts/network/endpoint-services.ts';
import { readTargetGroups } from '../../../core/facts/network/target-groups.ts';
import { windowOf } from '../../../core/facts/window.ts';
import type { LinkPath } from '../../../core/model/facts/network.ts';
import type { Side } from './environments.ts';
import { alarmOf } from './reads.ts';
import { stageName, type World } from './world.ts';

/** What stands behind the VPC link, read without the routes that lead there: moto forgets which link an integration uses. */
export const readBehindLink = (
  { environment }: Side,
  { vpcLinkId: connectionId, loadBalancerArn, loadBalancerDns: host }: World,
): Promise<LinkPath> =>
  readPath(
    environment,
    {
      connectionId,
      routes: [{ httpMethod: 'GET', path: '/stock', scheme: 'http', host, port: 80 }],
      link: {
        known: {
          version: 1,
          id: connectionId,
          name: 'stock',
          status: 'AVAILABLE',
          statusMessage: '',
          targetArns: [loadBalancerArn],
        },
      },
    },
    { services: readServices(environment), targetGroups: readTargetGroups(environment) },
  );

/** The metrics and log lines that moto can give: sums, and lines without a pattern. */
export async function readSimply(side: Side, { target }: World): Promise<void> {
  const { environment } = side;
  const window = windowOf(alarmOf(side), environment.clock.now());
  const dimensions = { ApiName: target.apiName, Stage: stageName };
  const series = await metricData(environment, window, [
    metricQuery('errors', 'AWS/ApiGateway', '5XXError', dimensions, 'Sum'),
  ]);
  const sum = [...(series.get('errors')?.values() ?? [])].reduce((all, value) => all + value, 0);
  if (sum !== 3) throw new Error(`Three errors were put and ${sum} are read.`);
  const volumes = new VolumeReader(environment, window);
  const lines = await insights(
    environment,
    { ...window, volumes },
    {
      groups: [executionLogGroup(target) ?? ''],
      patterns: [],
    },
  );
  if (!('known' in lines) || lines.known.rows.length !== 1)
    throw new Error(`One line was put, and this is read: ${JSON.stringify(lines)}`);
}
