import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Watch latency with an alarm',
  why: 'A slow API is close to timing out: at 29 seconds, every late response becomes a 504. Latency should stay under one second, and integration latency under half a second.',
  cdk: `api.deploymentStage.metricLatency({ statistic: 'p99', period: Duration.minutes(1) })
  .createAlarm(this, 'Slow', {
    threshold: 1000,
    evaluationPeriods: 3,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });`,
  cdkV2: `httpApi.metricLatency({ statistic: 'p99', period: Duration.minutes(1) })
  .createAlarm(this, 'Slow', {
    threshold: 1000,
    evaluationPeriods: 3,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });`,
  evidence: { none: 'No alarm watches Latency or IntegrationLatency of {api}/{stage}.' },
};

export default messages;
