import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'X-Ray tracing is on',
  why: 'A trace shows where the time of a slow or failed request went: gateway, function, or what the function called.',
  cdk: `new RestApi(this, 'Api', { deployOptions: { tracingEnabled: true } });`,
  evidence: { off: 'Stage {stage} sends no traces.' },
};

export default messages;
