import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../core/checks/registry.generated.ts';
import { idsIn } from '../../simulator/expectation.ts';
import { loadScenario, scenarioNames } from '../../simulator/scenario-files.ts';

/** What runbooks for API Gateway ask, and the causes that answer it. `x-*` stands for all checks whose ids begin so. */
const questions: readonly (readonly [question: string, causes: readonly string[]])[] = [
  [
    '401 and 403: keys, tokens, signatures, permissions',
    ['iam-*', 'api-key-*', 'cognito-*', 'authorizer-*', 'missing-resource-or-method'],
  ],
  [
    'an operator lacks permission to configure the API, or to pass a role',
    ['operator-iam-denied', 'operator-passrole-denied'],
  ],
  ['429', ['throttle-*', 'quota-exceeded']],
  [
    '500 and 502: the integration, its permissions, the deployment',
    ['lambda-*', 'integration-role-*', 'not-deployed-since-change'],
  ],
  ['503: overload, maintenance, reachability', ['http-backend-503-overload', 'vpclink-*']],
  ['504', ['integration-timeout', 'integration-timeout-quota']],
  [
    'a new endpoint answers 404, 405 or 500',
    [
      'missing-resource-or-method',
      'http-route-not-found',
      'method-integration-missing',
      'not-deployed-since-change',
    ],
  ],
  [
    'network ACLs and security groups',
    ['vpclink-v1-nacl-blocked', 'vpclink-v1-security-group-blocked'],
  ],
  ['AWS WAF', ['waf-block', 'waf-evaluation-error']],
  [
    'an error in the function’s code',
    ['lambda-unhandled-error', 'lambda-init-error', 'lambda-process-exited'],
  ],
  [
    'permission for a function that a stage variable names',
    ['lambda-permission-stage-variable', 'stage-variable-missing'],
  ],
  [
    'statuses that are mapped wrongly or not at all',
    [
      'mapping-no-default-integration-response',
      'mapping-selection-pattern-mismatch',
      'mapping-method-response-missing',
    ],
  ],
  ['throttling that clients see as 500', ['lambda-throttled', 'lambda-reserved-concurrency-low']],
  ['the integration method is not POST', ['lambda-integration-wrong-http-method']],
  [
    'permission to invoke a function or an authorizer',
    [
      'lambda-permission-missing',
      'lambda-permission-wrong-source-arn',
      'authorizer-permission-missing',
    ],
  ],
  [
    'the JSON that functions return',
    ['lambda-malformed-proxy-response', 'authorizer-invalid-response'],
  ],
  [
    'payloads over the limits',
    ['http-response-too-large', 'lambda-response-too-large', 'request-too-large'],
  ],
  ['private endpoints', ['http-private-endpoint-needs-vpclink', 'private-api-endpoint-mismatch']],
  ['a fault of the service itself', ['apigw-internal-failure', 'aws-health-service-event']],
  [
    'the VPC link failed, or its endpoint service was deleted or rejected',
    ['vpclink-v1-failed', 'vpclink-v1-lb-deleted', 'vpclink-v1-endpoint-service-rejected'],
  ],
  [
    'targets that are unhealthy, unused or draining',
    ['vpclink-v1-target-unhealthy', 'vpclink-v1-target-unused', 'vpclink-v1-target-draining'],
  ],
  ['a link without traffic for 60 days', ['vpclink-v2-inactive']],
  [
    'nothing listens, or no listener',
    ['vpclink-v1-target-port-not-listening', 'vpclink-v1-listener-missing'],
  ],
  ['inbound rules for PrivateLink', ['vpclink-v1-privatelink-inbound-rules']],
  ['a stage variable with the link’s id', ['vpclink-v1-stage-variable-connection-id']],
  [
    'certificates: host name, authority, expiry, key',
    [
      'http-tls-hostname-mismatch',
      'http-tls-untrusted-ca',
      'http-tls-self-signed',
      'http-tls-cert-expired',
      'http-tls-key-cert-mismatch',
    ],
  ],
  ['internal errors and the timeout of 350 seconds', ['vpclink-v1-idle-reset']],
  ['invalid protocol versions', ['http-invalid-protocol-version', 'vpclink-v1-tls-mismatch']],
  ['deploy after a change', ['not-deployed-since-change']],
  [
    'the state of the function',
    ['lambda-state-inactive', 'lambda-state-failed', 'lambda-state-pending'],
  ],
  [
    'the role of API Gateway',
    ['integration-role-trust-missing', 'integration-role-not-authorized'],
  ],
  ['the throttle of a usage plan', ['throttle-usage-plan']],
  ['recent deployments', ['bad-deployment-rollback', 'stage-points-at-old-deployment']],
  ['execution logging is off', ['execution-logging-off']],
];

/** Causes that AWS reports in the words of another: the check of that one serves them, and its page says so. */
const servedBy: Readonly<Record<string, string>> = {
  'http-tls-self-signed': 'http-tls-untrusted-ca',
  'integration-timeout-quota': 'integration-timeout',
};

const ids: readonly string[] = checks.map(({ id }) => id);
const scenarios = scenarioNames().map((name) => loadScenario(name));
const played = new Set(
  scenarios.flatMap(({ expect: { cause, also = [] } }) => [...idsIn(cause), ...also]),
);
const pageOf = (id: string): string => {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'checks', `${id}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The causes that a row names, each by its id. */
const causesOf = (name: string): string[] =>
  name.endsWith('*') ? ids.filter((id) => id.startsWith(name.slice(0, -1))) : [name];

describe.each(questions)('%s', (_, causes) => {
  test.each(causes)('%s', (name) => {
    const found = causesOf(name);
    expect(found).not.toEqual([]);
    for (const id of found) {
      const check = servedBy[id] ?? id;
      expect(ids).toContain(check);
      expect([...played]).toContain(check);
      const page = pageOf(check);
      expect(page).toContain(id);
      expect(page).toMatch(/\b(?:It|This page) replaces\b/);
    }
  });
});
