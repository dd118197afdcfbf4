import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Require API keys and a usage plan for external APIs',
  why: 'Without keys you cannot distinguish partners, limit one without limiting the rest, or block one. A key works only through a usage plan: if methods require keys and no plan covers the stage, every request is refused.',
  cdk: `api.root.addMethod('GET', integration, { apiKeyRequired: true });
const plan = api.addUsagePlan('Partners', {
  throttle: { rateLimit: 500, burstLimit: 200 },
  quota: { limit: 10_000, period: Period.DAY },
  apiStages: [{ stage: api.deploymentStage }],
});
plan.addApiKey(api.addApiKey('Partner'));`,
  evidence: {
    'no-plan': 'No usage plan covers stage {stage}.',
    'no-key':
      '{count, plural, one {One method does} other {# methods do}} not require an API key: {routes}.',
    'hand-out-keys': 'Callers without a key then get a 403: hand out keys first.',
  },
};

export default messages;
