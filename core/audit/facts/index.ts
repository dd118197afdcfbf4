import type { Environment } from '../../aws/environment.ts';
import { readConfiguration, restReads } from '../../facts/rest/index.ts';
import { rawStage, servedStageOf } from '../../facts/rest/stage.ts';
import { metricName } from '../../model/api-metrics.ts';
import type { ApiClass, AuditFacts } from '../../model/audit.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import { watchingAlarms } from './alarms.ts';
import { type Mapping, mappings } from './domains.ts';
import { functions } from './functions.ts';
import { logGroups } from './log-groups.ts';
import { peakRate } from './peak-rate.ts';
import { roles } from './roles.ts';
import { stageDetailsOf } from './stage-details.ts';
import { userPools } from './user-pools.ts';
import { validators } from './validators.ts';

/** Every call that an audit may make. */
export const auditReads: readonly ReadName[] = [
  ...restReads,
  'apigateway:GetRequestValidators',
  'apigateway:GetDomainNames',
  'apigateway:GetBasePathMappings',
  'cloudwatch:DescribeAlarms',
  'cloudwatch:GetMetricData',
  'logs:DescribeLogGroups',
  'lambda:GetFunctionConfiguration',
  'cognito-idp:ListUserPoolClients',
  'cognito-idp:DescribeUserPoolClient',
  'iam:ListRolePolicies',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:GetPolicy',
  'iam:GetPolicyVersion',
];

/** What is the same for every stage of the account and region: read once, however many are audited. */
export interface AccountWide {
  readonly alarms: AuditFacts['alarms'];
  readonly mappings: Reading<readonly Mapping[]>;
}

/** Reads {@link AccountWide}. Never throws for a read that AWS refuses. */
export async function readAccountWide(
  environment: Environment,
  account: string,
): Promise<AccountWide> {
  const [alarms, mapped] = await Promise.all([
    watchingAlarms(environment, account),
    mappings(environment),
  ]);
  return { alarms, mappings: mapped };
}

/**
 * Everything that the rules look at, of one stage.
 * @throws TargetNotFound where the API or the stage does not exist; AWS's own error where one of the two cannot be read
 */
export async function collectAudit(
  environment: Environment,
  target: Target,
  wide: AccountWide,
  givenClass: ApiClass | null,
): Promise<AuditFacts> {
  const raw = rawStage(environment, target);
  const served = raw.then((stage) => servedStageOf(stage, target.stage));
  const [stage, configuration, found, requests] = await Promise.all([
    raw,
    readConfiguration(environment, target, served),
    validators(environment, target.apiId),
    peakRate(environment, target),
  ]);
  const [groups, invoked, pools, used] = await Promise.all([
    logGroups(environment, target, configuration.stage),
    functions(environment, configuration),
    userPools(environment, configuration),
    roles(environment, target, configuration),
  ]);
  return {
    target,
    at: environment.clock.now().toISOString(),
    givenClass,
    metricName: metricName(target),
    configuration,
    stage: stageDetailsOf(stage),
    alarms: wide.alarms,
    validators: found,
    logGroups: groups,
    functions: invoked,
    userPools: pools,
    roles: used,
    domains: domainsOf(wide, target),
    peakRate: requests,
  };
}

function domainsOf(
  { mappings: all }: AccountWide,
  { apiId, stage }: Target,
): AuditFacts['domains'] {
  if ('gap' in all) return all;
  const known = all.known
    .filter((one) => one.apiId === apiId && (one.stage ?? stage) === stage)
    .map(({ domain, basePath }) => ({ domain, basePath }));
  return { known };
}
