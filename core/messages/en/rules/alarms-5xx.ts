import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Watch 5XX errors with an alarm',
  why: 'Without an alarm, customers notice first and no incident is opened. An alarm without dimensions watches nothing: API Gateway has no metric across all APIs. A Gateway Medic deployment includes alarms for every API.',
  cdk: `api.deploymentStage.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) })
  .createAlarm(this, 'ServerErrors', {
    threshold: 10,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });`,
  cdkV2: `// WebSocket: webSocketStage.metric('IntegrationError', …)
httpApi.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) })
  .createAlarm(this, 'ServerErrors', {
    threshold: 10,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });`,
  evidence: { none: 'No alarm watches the 5XX responses of {api}/{stage}.' },
};

export default messages;
