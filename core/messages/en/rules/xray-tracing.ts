import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Turn on X-Ray tracing',
  why: 'A trace shows where the time of a slow or failed request went: gateway, function, or what the function called.',
  cdk: `new RestApi(this, 'Api', { deployOptions: { tracingEnabled: true } });`,
  evidence: { off: 'Stage {stage} sends no traces.' },
};

export default messages;
