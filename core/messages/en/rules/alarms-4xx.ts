import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Watch 4XX errors with an alarm',
  why: 'Throttling, exhausted quotas and broken authorizers return 4XX. The runbook asks for an alert when more than 0.5% of the requests in a minute get 429, which API Gateway counts as 4XX. Raise the threshold if some 4XX are normal.',
  cdk: `api.deploymentStage.metricClientError({ statistic: 'Average', period: Duration.minutes(1) })
  .createAlarm(this, 'ClientErrors', {
    threshold: 0.005,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });`,
  cdkV2: `// WebSocket: webSocketStage.metric('ClientError', …)
httpApi.metricClientError({ statistic: 'Average', period: Duration.minutes(1) })
  .createAlarm(this, 'ClientErrors', {
    threshold: 0.005,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });`,
  evidence: { none: 'No alarm watches the 4XX responses of {api}/{stage}.' },
};

export default messages;
