import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Watch 4XX errors with an alarm',
  why: 'Throttling, spent quotas and broken authorizers answer 4XX. The runbook asks for an alert when more than 0.5 % of a minute are 429, which API Gateway counts among the 4XX. Raise the threshold where some 4XX are usual.',
  cdk: `api.deploymentStage.metricClientError({ statistic: 'Average', period: Duration.minutes(1) })
  .createAlarm(this, 'ClientErrors', {
    threshold: 0.005,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });`,
  evidence: { none: 'No alarm watches 4XXError of {api}/{stage}.' },
};

export default messages;
