import type { Environment } from '../../aws/environment.ts';
import type { LinkPathV2 } from '../../model/facts/network.ts';
import { type Gap, knownOr } from '../../model/reading.ts';
import { unfilled } from '../stage-variables.ts';
import { cloudMapService, readCloudMap } from './cloud-map.ts';
import { readBehind, type SharedGroups, type Wanted } from './behind.ts';
import { readCertificateNames } from './certificate-names.ts';
import { type Behind, nothingBehind } from './nothing-behind.ts';
import type { UsedTarget } from './targets.ts';

/** Everything behind the targets of VPC links of version 2: each load balancer is read once, however many listeners are called. */
export async function readTargetPaths(
  environment: Environment,
  targets: readonly UsedTarget[],
  shared: SharedGroups,
): Promise<LinkPathV2[]> {
  const read = new Map<string, Promise<Behind>>();
  for (const arn of new Set(targets.flatMap(({ target }) => balancerOf(target) ?? [])))
    read.set(arn, readBehind(environment, arn, wantsOf(arn, targets), shared));
  return Promise.all(
    targets.map(async (used) => {
      const named = cloudMapService(used.target);
      if (named)
        return {
          ...used,
          ...nothingBehind(notChecked),
          service: await readCloudMap(environment, named),
        };
      const behind = await read.get(balancerOf(used.target) ?? '');
      return behind
        ? pathOf(environment, used, behind)
        : { ...used, ...nothingBehind(whyNothing(used)) };
    }),
  );
}

const isListener = (arn: string): boolean => arn.includes(':listener/');

/** The listeners that methods call on one load balancer. */
const wantsOf = (arn: string, targets: readonly UsedTarget[]): Wanted[] =>
  targets
    .filter(({ target }) => balancerOf(target) === arn)
    .flatMap(({ target, routes }): Wanted[] =>
      isListener(target) ? [{ listenerArn: target }] : routes,
    );

async function pathOf(
  environment: Environment,
  used: UsedTarget,
  behind: Behind,
): Promise<LinkPathV2> {
  const { target, routes } = used;
  const listener = knownOr(behind.listeners, []).find(({ arn }) => arn === target);
  const verifies = routes.some(({ scheme }) => scheme === 'https');
  return {
    ...used,
    // An HTTP API calls the port of its listener.
    ...(isListener(target) && {
      routes: routes.map((route) => ({ ...route, port: listener?.port ?? 0 })),
    }),
    ...behind,
    ...(listener?.certificateArn !== undefined &&
      verifies && {
        certificateNames: await readCertificateNames(environment, listener.certificateArn),
      }),
  };
}

/** The load balancer that an ARN is, or whose listener it is; null: it is of neither. */
export function balancerOf(arn: string): string | null {
  const [, start, kind, name, id] =
    /^(arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*):(?:loadbalancer|listener)\/(app|net)\/([^/]+)\/([^/]+)/.exec(
      arn,
    ) ?? [];
  return id === undefined ? null : `${start}:loadbalancer/${kind}/${name}/${id}`;
}

const notChecked: Gap = {
  what: 'ec2:DescribeSecurityGroups',
  because: 'What lies between a VPC link and the instances of a Cloud Map service is not read.',
};

const whyNothing = ({ target, connectionId }: UsedTarget): Gap =>
  unfilled(target) ?? {
    what: 'elbv2:DescribeLoadBalancers',
    because:
      target === ''
        ? `The integrations over VPC link ${connectionId} name no load balancer.`
        : `${target} is neither a load balancer nor a listener.`,
  };
