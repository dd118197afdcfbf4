import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Turn on metrics for each method',
  why: 'Stage-wide metrics can hide a method that always fails behind methods that never do. CloudWatch charges for per-method metrics as custom metrics.',
  cdk: `new RestApi(this, 'Api', { deployOptions: { metricsEnabled: true } });`,
  cdkV2: `new HttpStage(this, 'Stage', { httpApi, detailedMetricsEnabled: true }); // or WebSocketStage`,
  evidence: { off: '{scope} has no per-method metrics.' },
};

export default messages;
