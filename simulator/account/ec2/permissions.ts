import type { IpPermission, IpRange, Ipv6Range, UserIdGroupPair } from '@aws-sdk/client-ec2';
import { awsError } from '../define-service.ts';
import { idFrom, invalid } from './state.ts';

/** One protocol and port range from one source: what AWS calls a security group rule. */
export interface Rule {
  readonly protocol: string;
  readonly from?: number;
  readonly to?: number;
  readonly source:
    | { readonly kind: 'ipv4' | 'ipv6'; readonly cidr: string }
    | { readonly kind: 'group'; readonly groupId: string; readonly userId: string };
  readonly description?: string;
}

const names: Readonly<Record<string, string>> = { '6': 'tcp', '17': 'udp', '1': 'icmp' };

/** The single rules of permissions. @throws InvalidParameterValue for what AWS refuses, `SimulatorLacksParameter` for prefix lists */
export const rulesOf = (permissions: readonly IpPermission[], accountId: string): Rule[] =>
  permissions.flatMap((permission) => {
    if ((permission.PrefixListIds ?? []).length > 0) {
      throw awsError(
        'SimulatorLacksParameter',
        'The simulator does not support prefix lists.',
        501,
      );
    }
    const base = portsOf(permission);
    const described = (description: string | undefined) =>
      description === undefined ? {} : { description };
    return [
      ...(permission.IpRanges ?? []).map(({ CidrIp = '', Description }): Rule => {
        if (!/^\d+\.\d+\.\d+\.\d+\/\d+$/.test(CidrIp)) {
          throw invalid(`CIDR block ${CidrIp} is malformed`);
        }
        return { ...base, source: { kind: 'ipv4', cidr: CidrIp }, ...described(Description) };
      }),
      ...(permission.Ipv6Ranges ?? []).map(({ CidrIpv6 = '', Description }): Rule => ({
        ...base,
        source: { kind: 'ipv6', cidr: CidrIpv6 },
        ...described(Description),
      })),
      ...(permission.UserIdGroupPairs ?? []).map(({ GroupId = '', UserId, Description }): Rule => ({
        ...base,
        source: { kind: 'group', groupId: GroupId, userId: UserId ?? accountId },
        ...described(Description),
      })),
    ];
  });

function portsOf({ IpProtocol = '', FromPort, ToPort }: IpPermission) {
  const protocol = names[IpProtocol] ?? IpProtocol;
  // With all protocols, ports mean nothing and AWS drops them.
  if (protocol === '-1') return { protocol };
  if (protocol === '') throw invalid('Invalid value for IP protocol.');
  if (FromPort === undefined || ToPort === undefined || FromPort > ToPort) {
    throw invalid('Invalid value for portRange.');
  }
  return { protocol, from: FromPort, to: ToPort };
}

/** What makes a rule the same as another; its description does not. */
export const identity = ({ protocol, from, to, source }: Rule): string =>
  [
    protocol,
    String(from ?? '').padStart(5, '0'),
    String(to ?? '').padStart(5, '0'),
    source.kind,
    source.kind === 'group' ? source.groupId : source.cidr,
  ].join(' ');

export const ruleId = (groupId: string, egress: boolean, rule: Rule): string =>
  idFrom('sgr', groupId, String(egress), identity(rule));

interface Grouped extends IpPermission {
  IpRanges: IpRange[];
  Ipv6Ranges: Ipv6Range[];
  UserIdGroupPairs: UserIdGroupPair[];
}

/** Permissions as the API groups rules: by protocol and ports. In a fixed order, whatever order they were made in. */
export function permissionsOf(rules: readonly Rule[]): IpPermission[] {
  const permissions = new Map<string, Grouped>();
  for (const rule of rules.toSorted((a, b) => (identity(a) < identity(b) ? -1 : 1))) {
    const { protocol, from, to, source, description } = rule;
    const key = `${protocol} ${from} ${to}`;
    const permission = permissions.get(key) ?? {
      IpProtocol: protocol,
      ...(from !== undefined && { FromPort: from }),
      ...(to !== undefined && { ToPort: to }),
      IpRanges: [],
      Ipv6Ranges: [],
      PrefixListIds: [],
      UserIdGroupPairs: [],
    };
    permissions.set(key, permission);
    const more = description === undefined ? {} : { Description: description };
    if (source.kind === 'group') {
      const { groupId, userId } = source;
      permission.UserIdGroupPairs.push({ GroupId: groupId, UserId: userId, ...more });
    } else if (source.kind === 'ipv4') permission.IpRanges.push({ CidrIp: source.cidr, ...more });
    else permission.Ipv6Ranges.push({ CidrIpv6: source.cidr, ...more });
  }
  return [...permissions.values()];
}
