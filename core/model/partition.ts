interface Partition {
  readonly id: string;
  /** How the names of its Regions begin. */
  readonly regions: string;
  /** What the hosts of services end in. */
  readonly suffix: string;
  /** The host of the console, before which a Region's name stands; absent: not public. */
  readonly console?: string;
  /** The Region that answers for AWS Health; absent: each Region does for itself. */
  readonly health?: string;
}

/**
 * AWS's partitions apart from the standard one. New Regions of a partition begin as its others do.
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
const partitions: readonly Partition[] = [
  {
    id: 'aws-cn',
    regions: 'cn-',
    suffix: 'amazonaws.com.cn',
    console: 'console.amazonaws.cn',
    health: 'cn-northwest-1',
  },
  {
    id: 'aws-us-gov',
    regions: 'us-gov-',
    suffix: 'amazonaws.com',
    console: 'console.amazonaws-us-gov.com',
    health: 'us-gov-west-1',
  },
  {
    id: 'aws-eusc',
    regions: 'eusc-',
    suffix: 'amazonaws.eu',
    console: 'console.amazonaws-eusc.eu',
  },
  { id: 'aws-iso', regions: 'us-iso-', suffix: 'c2s.ic.gov' },
  { id: 'aws-iso-b', regions: 'us-isob-', suffix: 'sc2s.sgov.gov' },
  { id: 'aws-iso-e', regions: 'eu-isoe-', suffix: 'cloud.adc-e.uk' },
  { id: 'aws-iso-f', regions: 'us-isof-', suffix: 'csp.hci.ic.gov' },
];
const standard: Partition = {
  id: 'aws',
  regions: '',
  suffix: 'amazonaws.com',
  console: 'console.aws.amazon.com',
  health: 'us-east-1',
};

const partitionHolding = (region: string): Partition =>
  partitions.find(({ regions }) => region.startsWith(regions)) ?? standard;

/** The partition of a Region as ARNs name it: `aws`, `aws-cn`, `aws-us-gov`, …; `aws` for a Region of no known partition. */
export const partitionOf = (region: string): string => partitionHolding(region).id;

/** The host of a service in a Region, for example `cognito-idp.eu-west-1.amazonaws.com`. */
export const serviceHostOf = (service: string, region: string): string =>
  `${service}.${region}.${partitionHolding(region).suffix}`;

/** The host of a Region's console, for example `eu-west-1.console.aws.amazon.com`; undefined where it is not public. */
export function consoleHostOf(region: string): string | undefined {
  const { console } = partitionHolding(region);
  return console && `${region}.${console}`;
}

/**
 * The Region whose endpoint knows AWS Health's events of a Region.
 * @see https://docs.aws.amazon.com/general/latest/gr/awshealth.html
 */
export const healthRegionOf = (region: string): string => partitionHolding(region).health ?? region;

/** The host of the console by partition, for a template that learns its partition when it is deployed. */
export const consoleHosts: ReadonlyMap<string, string | undefined> = new Map(
  [standard, ...partitions].map(({ id, console }) => [id, console]),
);

/** The name under which a service acts, in policies and in CloudTrail; it is the same in every partition. */
export const servicePrincipal = <S extends string>(service: S): `${S}.amazonaws.com` =>
  `${service}.amazonaws.com`;

/** Who invokes functions for an API. */
export const apiGatewayPrincipal = servicePrincipal('apigateway');
