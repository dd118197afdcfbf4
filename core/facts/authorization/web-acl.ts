import {
  GetSampledRequestsCommand,
  GetWebACLForResourceCommand,
  type Rule,
  WAFV2Client,
  type WebACL,
} from '@aws-sdk/client-wafv2';
import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { WebAcl } from '../../model/facts/web-acl.ts';
import { partitionOf } from '../../model/partition.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { reading } from '../reading.ts';
import { blockedIn } from './blocked-requests.ts';

/** The calls of {@link readWebAcl}. */
export const webAclReads: readonly ReadName[] = [
  'wafv2:GetWebACLForResource',
  'wafv2:GetSampledRequests',
];

/** Rules whose samples are read, and of each so many requests: AWS lists 500 at most. */
const limits = { rules: 12, requests: 500, atOnce: 4 };
/** Samples are kept for three hours. */
const kept = 3 * 3_600_000;
/** Bytes of a body that rules see of a stage without a setting of its own. */
const standardBodyLimit = 16 * 1024;

/**
 * The web ACL of the stage, with the requests that its rules blocked in the window.
 * @see https://docs.aws.amazon.com/waf/latest/APIReference/API_GetSampledRequests.html
 */
export const readWebAcl = (environment: Environment, base: BaseFacts): Promise<Reading<WebAcl>> =>
  reading('wafv2:GetWebACLForResource', async () => {
    const { region, apiId, stage } = base.target;
    const ResourceArn = `arn:${partitionOf(region)}:apigateway:${region}::/restapis/${apiId}/stages/${stage}`;
    const { WebACL: acl } = await environment
      .client(WAFV2Client)
      .send(new GetWebACLForResourceCommand({ ResourceArn }));
    if (!acl?.ARN) throw new Error('No web ACL protects the stage any more.');
    const sources = sourcesOf(acl);
    const sampled = sources.filter(({ isSampled }) => isSampled).slice(0, limits.rules);
    return {
      arn: acl.ARN,
      name: acl.Name ?? '',
      bodyLimit: bodyLimitOf(acl),
      unsampled: sources.flatMap(({ rule, isSampled }) => (isSampled ? [] : rule)),
      blocked: await reading('wafv2:GetSampledRequests', () =>
        readBlocked(environment, base, acl.ARN, sampled),
      ),
    };
  });

/** The stage's requests that these rules blocked in the window. */
async function readBlocked(
  environment: Environment,
  base: BaseFacts,
  WebAclArn: string | undefined,
  sources: readonly Source[],
) {
  const TimeWindow = windowOf(base);
  const found = await mapLimited(sources, limits.atOnce, async ({ rule, metric }) => {
    const { SampledRequests = [] } = await environment.client(WAFV2Client).send(
      new GetSampledRequestsCommand({
        WebAclArn,
        RuleMetricName: metric,
        Scope: 'REGIONAL',
        TimeWindow,
        MaxItems: limits.requests,
      }),
    );
    return blockedIn(SampledRequests, rule, base.target);
  });
  return found.flat();
}

/** What can block a request, by the metric that its samples are listed by. */
interface Source {
  readonly rule: string;
  readonly metric: string;
  readonly isSampled: boolean;
}

/** The rules that can block, and the default action where it does. */
function sourcesOf({ Rules = [], DefaultAction, VisibilityConfig }: WebACL): Source[] {
  const found = Rules.filter(canBlock).map(({ Name = '-', VisibilityConfig: own }) => ({
    rule: Name,
    metric: own?.MetricName ?? Name,
    isSampled: own?.SampledRequestsEnabled ?? false,
  }));
  if (!DefaultAction?.Block) return found;
  const { MetricName = '', SampledRequestsEnabled = false } = VisibilityConfig ?? {};
  return [...found, { rule: '-', metric: MetricName, isSampled: SampledRequestsEnabled }];
}

/** A rule with an action of its own blocks, or challenges clients; a group does unless its actions are all overridden. */
const canBlock = ({ Action, OverrideAction }: Rule): boolean =>
  Action ? !Action.Allow && !Action.Count : !OverrideAction?.Count;

function bodyLimitOf({ AssociationConfig }: WebACL): number {
  const size = AssociationConfig?.RequestBody?.API_GATEWAY?.DefaultSizeInspectionLimit;
  const kilobytes = Number(/^KB_(\d+)$/.exec(size ?? '')?.[1]);
  return Number.isNaN(kilobytes) ? standardBodyLimit : kilobytes * 1024;
}

function windowOf({ window }: BaseFacts) {
  const end = Date.parse(window.end);
  return {
    StartTime: new Date(Math.max(Date.parse(window.start), end - kept)),
    EndTime: new Date(end),
  };
}
