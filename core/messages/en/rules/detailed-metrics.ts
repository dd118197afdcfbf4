import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Keep metrics for each method',
  why: 'The metrics of a whole stage hide a method that always fails behind methods that never do. Metrics by method cost what CloudWatch charges for custom metrics.',
  cdk: `new RestApi(this, 'Api', { deployOptions: { metricsEnabled: true } });`,
  evidence: { off: '{scope} has no metrics by method.' },
};

export default messages;
