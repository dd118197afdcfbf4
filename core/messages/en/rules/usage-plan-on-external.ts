import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Ask for API keys and have a usage plan where the API is external',
  why: 'Without keys nobody can tell one partner from another, limit one without the rest, or shut one out. A key counts only through a usage plan: where methods ask for keys and no plan covers the stage, every request is refused.',
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
      '{count, plural, one {A method asks} other {# methods ask}} for no API key: {routes}.',
    'hand-out-keys': 'Callers without a key get 403 from then on: hand out keys first.',
  },
};

export default messages;
