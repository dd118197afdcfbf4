import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Keep logs for 30 days to 7 years',
  why: 'Less than 30 days, and the evidence of an incident is gone before anyone looks; more than what law and audit ask for, and personal data and cost pile up. API Gateway makes execution log groups that never expire.',
  cdk: `const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.ONE_YEAR });
new LogRetention(this, 'ExecutionLogRetention', {
  logGroupName: \`API-Gateway-Execution-Logs_\${api.restApiId}/\${api.deploymentStage.stageName}\`,
  retention: RetentionDays.ONE_YEAR,
});`,
  evidence: {
    'for-ever': '{group} keeps its lines for ever.',
    'too-short': '{group} keeps its lines for {days, plural, one {a day} other {# days}} only.',
    'too-long': '{group} keeps its lines for {days} days.',
  },
};

export default messages;
