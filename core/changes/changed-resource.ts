import type { Change } from '../model/change-record.ts';

/** The fields by which inputs and outputs of the writes name what they are about. */
const naming = [
  'restApiId',
  'resourceId',
  'httpMethod',
  'statusCode',
  'stageName',
  'usagePlanId',
  'keyId',
  'apiKey',
  'domainName',
  'basePath',
  'FunctionName',
  'Qualifier',
  'Name',
  'name',
  'StatementId',
  'GroupId',
  'NetworkAclId',
  'RuleNumber',
  'Egress',
  'LoadBalancerArn',
  'Port',
  'TargetGroupArn',
  'cluster',
  'service',
  'ServiceId',
  'QuotaCode',
] as const;
const made = ['id', 'Version', 'ListenerArn'] as const;

/** What a change is about, for people who look for it: `restApiId a1b2c3, stageName prod, id x9y8z7`. */
export const changedResource = ({ call, output }: Pick<Change, 'call' | 'output'>): string =>
  [...named(call.input, naming), ...named(output ?? {}, made)].join(', ');

const named = (from: Readonly<Record<string, unknown>>, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const value = from[name];
    return ['string', 'number', 'boolean'].includes(typeof value) ? `${name} ${String(value)}` : [];
  });
