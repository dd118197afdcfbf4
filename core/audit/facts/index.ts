import type { Environment } from '../../aws/environment.ts';
import { everything } from '../../facts/extent.ts';
import { readerOf } from '../../facts/kinds.ts';
import { readConfiguration } from '../../facts/rest/configuration.ts';
import { rawStage } from '../../facts/rest/stage.ts';
import { servedStageOf } from '../../facts/rest/served-stage.ts';
import { metricName } from '../../model/api-metrics.ts';

import type { AuditFacts } from '../../model/audit-facts.ts';
import type { ApiClass } from '../../model/audit/api-class.ts';
import type { Target } from '../../model/target.ts';
import { type AccountWide, domainsOf } from './account-wide.ts';
import { functions } from './functions.ts';
import { logGroups } from './log-groups.ts';
import { peakRate } from './peak-rate.ts';
import { roles } from './roles.ts';
import { stageDetailsOf } from './stage-details.ts';
import { userPools } from './user-pools.ts';
import { validators } from './validators.ts';

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
  const [{ stage, configuration, validators: found }, requests] = await Promise.all([
    target.apiKind === 'REST' ? readRest(environment, target) : readV2(environment, target),
    peakRate(environment, target),
  ]);
  const [groups, invoked, pools, used] = await Promise.all([
    logGroups(environment, target, configuration.stage),
    functions(environment, configuration),
    userPools(environment, target, configuration),
    roles(environment, target, configuration),
  ]);
  return {
    target,
    at: environment.clock.now().toISOString(),
    givenClass,
    metricName: metricName(target),
    configuration,
    stage,
    alarms: wide.alarms,
    validators: found,
    logGroups: groups,
    functions: invoked,
    userPools: pools,
    roles: used,
    domains: domainsOf(wide, target),
    ...(configuration.http?.pending && { pendingRoutes: configuration.http.pending }),
    peakRate: requests,
  };
}

/** What is read of an API of one kind. */
type OfKind = Pick<AuditFacts, 'stage' | 'configuration' | 'validators'>;

async function readRest(environment: Environment, target: Target): Promise<OfKind> {
  const raw = rawStage(environment, target);
  const served = raw.then((stage) => servedStageOf(stage, target.stage));
  const [stage, configuration, found] = await Promise.all([
    raw,
    readConfiguration(environment, target, served),
    validators(environment, target.apiId),
  ]);
  return { stage: stageDetailsOf(stage), configuration, validators: found };
}

/** HTTP and WebSocket APIs have no web ACL, cache or validators. */
async function readV2(environment: Environment, target: Target): Promise<OfKind> {
  const { stage, configuration } = readerOf(target).read(environment, target, everything);
  const [read] = await Promise.all([configuration, stage]);
  return {
    stage: { webAclArn: null, cacheSize: null, cached: {} },
    configuration: read,
    validators: { known: [] },
  };
}
