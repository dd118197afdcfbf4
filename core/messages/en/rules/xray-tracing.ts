import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Turn on X-Ray tracing',
  why: 'A trace shows where a slow or failed request spent its time: the gateway, the function, or what the function called.',
  cdk: `new RestApi(this, 'Api', { deployOptions: { tracingEnabled: true } });`,
  evidence: { off: 'Stage {stage} sends no traces.' },
};

export default messages;
