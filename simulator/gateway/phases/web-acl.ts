import type { SampledHTTPRequest } from '@aws-sdk/client-wafv2';
import { type CloudWatchState } from '../../account/cloudwatch/state.ts';
import { putMetric } from '../../account/cloudwatch/metrics.ts';
import type { StoredAcl, WafState } from '../../account/wafv2/state.ts';
import { type GatewayResponse, gatewayResponse } from '../answer.ts';
import { complain, type Passage } from '../passage.ts';
import { sizeOf } from '../request.ts';
import type { Inspected } from '../waf/inspected.ts';
import { verdictOf } from '../waf/rules.ts';
import type { Phase } from './phase.ts';

/**
 * The web ACL of the stage looks at a request before anything else does.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
 */
export const webAcl: Phase = (passage) => {
  const { stage, world, variables, request } = passage;
  if (stage.webAclArn === undefined) return undefined;
  const state = world.account.state<WafState>('wafv2');
  const acl = state.acls[stage.webAclArn];
  if (!acl) return undefined;
  const unanswered = state.unanswered[acl.ARN] ?? 0;
  if (unanswered > 0 && world.random() < unanswered) return withoutAnswer(passage);
  passage.elapsed += 2;
  variables['webaclArn'] = acl.ARN;
  variables['waf.latency'] = 2;
  const inspected: Inspected = {
    httpMethod: request.httpMethod,
    path: `/${stage.stageName}${request.path}`,
    sourceIp: request.sourceIp,
    bodySize: sizeOf(request),
    body: request.body,
    headers: request.headers ?? {},
  };
  const { rule, inner, metric, isSampled, blocks } = verdictOf(acl, inspected);
  measure(passage, acl, metric, blocks);
  variables['waf.status'] = blocks ? 403 : 200;
  variables['wafResponseCode'] = blocks ? 'WAF_BLOCK' : 'WAF_ALLOW';
  if (isSampled && blocks) keep(passage, state, `${acl.ARN} ${metric}`, inspected, rule, inner);
  return blocks ? gatewayResponse('WAF_FILTERED') : undefined;
};

/** API Gateway asks again, and then lets nothing pass that was not inspected. */
function withoutAnswer(passage: Passage): GatewayResponse {
  const { variables } = passage;
  passage.elapsed += 1000;
  variables['waf.status'] = 500;
  variables['waf.error'] = 'WAF call got timed out';
  variables['wafResponseCode'] = 'WAF_ERROR';
  complain(passage, 'There was an error evaluating the AWS WAF rules associated with this API');
  return gatewayResponse('DEFAULT_5XX');
}

function measure({ world }: Passage, acl: StoredAcl, metric: string, blocks: boolean): void {
  const state = world.account.state<CloudWatchState>('cloudwatch');
  const { region } = world.account;
  for (const Rule of new Set([metric, 'ALL']))
    putMetric(state, {
      namespace: 'AWS/WAFV2',
      name: blocks ? 'BlockedRequests' : 'AllowedRequests',
      dimensions: { WebACL: acl.VisibilityConfig?.MetricName ?? '', Region: region, Rule },
      at: world.now,
      value: 1,
    });
}

/** Samples that are kept of one rule at most. */
const most = 5000;

function keep(
  { world, api }: Passage,
  state: WafState,
  key: string,
  { httpMethod, path, sourceIp, bodySize }: Inspected,
  rule: string | null,
  inner: string | undefined,
): void {
  const host = `${api.id}.execute-api.${world.account.region}.amazonaws.com`;
  const sample: SampledHTTPRequest = {
    Request: {
      ClientIP: sourceIp,
      Country: 'JP',
      URI: path,
      Method: httpMethod,
      HTTPVersion: 'HTTP/2.0',
      Headers: [
        { Name: 'Host', Value: host },
        ...(bodySize > 0 ? [{ Name: 'Content-Length', Value: String(bodySize) }] : []),
      ],
    },
    Weight: 1,
    Timestamp: world.now,
    Action: 'BLOCK',
    ...(rule !== null && inner !== undefined && { RuleNameWithinRuleGroup: inner }),
  };
  const kept = (state.samples[key] ??= []);
  kept.push(sample);
  if (kept.length > most) kept.shift();
}
