import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Give usage plans a quota and a rate',
  why: 'A rate stops a rush, a quota stops a leak: a key in the wrong hands, or a client that never sleeps, stays under every rate and still calls millions of times.',
  cdk: `api.addUsagePlan('Partners', {
  throttle: { rateLimit: 500, burstLimit: 200 },
  quota: { limit: 10_000, period: Period.DAY },
  apiStages: [{ stage: api.deploymentStage }],
});`,
  evidence: {
    'no-quota':
      'Plan {plan} has no quota. Recommended: {wanted, number} requests a day for each key.',
    'no-throttle':
      'Plan {plan} has no rate. Recommended: {rate} requests per second, bursts of {burst}.',
  },
};

export default messages;
