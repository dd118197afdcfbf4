import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Give usage plans a quota and a rate',
  why: 'A rate limit stops a burst; a quota stops a leak. A leaked key, or a client that never pauses, can stay under every rate limit and still make millions of calls.',
  cdk: `api.addUsagePlan('Partners', {
  throttle: { rateLimit: 500, burstLimit: 200 },
  quota: { limit: 10_000, period: Period.DAY },
  apiStages: [{ stage: api.deploymentStage }],
});`,
  evidence: {
    'no-quota':
      'Plan {plan} has no quota. Recommended: {wanted, number} requests per day for each key.',
    'no-throttle':
      'Plan {plan} has no rate limit. Recommended: {rate} requests per second, bursts of {burst}.',
  },
};

export default messages;
