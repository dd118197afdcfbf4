import { rules } from '../rule.ts';

/** What the control planes answer to whoever configures an API, and what their consoles say. */
export const controlPlaneRules = rules([
  {
    id: 'link-uri-invalid',
    pattern: /integration uri should be a valid ELB listener ARN/i,
    causes: ['vpclink-v2-integration-uri-invalid'],
    hop: 'integration',
  },
  {
    id: 'endpoint-invalid',
    pattern: /invalid HTTP endpoint specified for URI/i,
    causes: ['http-invalid-endpoint-address'],
    hop: 'integration',
  },
  {
    id: 'deployment-refused-by-canary',
    pattern: /non canary deployment not supported/i,
    causes: ['deployment-refused-by-canary'],
    hop: null,
  },
  {
    // Lambda's console says this of a trigger whose permission fits no method.
    id: 'trigger-fits-no-method',
    pattern: /include a resource with path .{1,200}having an integration arn:[\w-]+:lambda/i,
    causes: ['lambda-permission-wrong-source-arn'],
    hop: 'integration',
  },
  {
    id: 'function-not-active',
    pattern: /unexpected state 'Failed'[^]{0,80}Active|\bInsufficientRolePermissions\b/,
    causes: ['lambda-state-failed'],
    hop: 'integration',
  },
]);
