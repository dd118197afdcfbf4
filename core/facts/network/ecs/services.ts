import {
  DescribeServicesCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  type Service,
} from '@aws-sdk/client-ecs';
import { mapLimited } from '../../../aws/concurrency.ts';
import type { Environment } from '../../../aws/environment.ts';
import { pages } from '../../../aws/pages.ts';
import type { Reading } from '../../../model/reading.ts';
import type { ReadName } from '../../../model/reads.generated.ts';
import { reading } from '../../reading.ts';
import type { Window } from '../../window.ts';
import { type PlainService, serviceOf } from './service-of.ts';

/** The calls of this file. */
export const serviceReads: readonly ReadName[] = [
  'ecs:ListClusters',
  'ecs:ListServices',
  'ecs:DescribeServices',
];

/** Clusters and services that are looked through: ECS cannot be asked for the service of a target group. */
const most = { clusters: 50, services: 500 };
/** What one call takes, and what a list gives at once. */
const batch = 10;
const page = 100;
/** Calls under way at once: ECS answers 20 of a kind in a second. */
const atOnce = 5;

const ecs = (environment: Environment) => environment.client(ECSClient);

/** The services that register their tasks with one of these target groups. */
export async function servicesBehind(
  environment: Environment,
  window: Window,
  targetGroupArns: ReadonlySet<string>,
): Promise<Reading<PlainService[]>> {
  const clusters = await reading('ecs:ListClusters', () => clustersOf(environment));
  if ('gap' in clusters) return clusters;
  if (clusters.known.length > most.clusters) return { gap: tooMany('clusters') };
  const named = await reading('ecs:ListServices', () =>
    mapLimited(clusters.known, atOnce, (cluster) => namesIn(environment, cluster)),
  );
  if ('gap' in named) return named;
  const batches = named.known.flatMap(({ cluster, arns }) => batchesOf(cluster, arns));
  if (batches.reduce((sum, { services }) => sum + services.length, 0) > most.services)
    return { gap: tooMany('services') };
  return reading('ecs:DescribeServices', async () => {
    const found = await mapLimited(batches, atOnce, (one) => describe(environment, one));
    return found
      .flat()
      .map((one) => serviceOf(one, window))
      .filter((one) => one.targetGroupArns.some((arn) => targetGroupArns.has(arn)));
  });
}

const tooMany = (what: keyof typeof most) => ({
  what: 'ecs:ListServices',
  because: `There are more than ${most[what]} ECS ${what} to look through.`,
});

async function clustersOf(environment: Environment): Promise<string[]> {
  const found = await pages(
    (nextToken) => ecs(environment).send(new ListClustersCommand({ maxResults: page, nextToken })),
    (output) => output.nextToken,
  );
  return found.flatMap(({ clusterArns = [] }) => clusterArns);
}

async function namesIn(environment: Environment, cluster: string) {
  const found = await pages(
    (nextToken) =>
      ecs(environment).send(new ListServicesCommand({ cluster, maxResults: page, nextToken })),
    (output) => output.nextToken,
  );
  return { cluster, arns: found.flatMap(({ serviceArns = [] }) => serviceArns) };
}

interface Batch {
  readonly cluster: string;
  readonly services: string[];
}

const batchesOf = (cluster: string, arns: readonly string[]): Batch[] =>
  Array.from({ length: Math.ceil(arns.length / batch) }, (_, place) => ({
    cluster,
    services: arns.slice(place * batch, (place + 1) * batch),
  }));

async function describe(environment: Environment, input: Batch): Promise<Service[]> {
  const { services = [] } = await ecs(environment).send(
    new DescribeServicesCommand({ ...input, include: ['TAGS'] }),
  );
  return services.filter(({ status }) => status !== 'INACTIVE');
}
