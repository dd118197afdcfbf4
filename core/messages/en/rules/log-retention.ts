import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Keep logs for 30 days to 7 years',
  why: 'With less than 30 days, the evidence of an incident can be gone before anyone looks. Beyond what law and audit require, personal data and cost pile up. The execution log groups that API Gateway creates never expire.',
  cdk: `const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.ONE_YEAR });
new LogRetention(this, 'ExecutionLogRetention', {
  logGroupName: \`API-Gateway-Execution-Logs_\${api.restApiId}/\${api.deploymentStage.stageName}\`,
  retention: RetentionDays.ONE_YEAR,
});`,
  cdkV2: `const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.ONE_YEAR });`,
  evidence: {
    'for-ever': '{group} keeps its logs forever.',
    'too-short': '{group} keeps its logs for only {days, plural, one {one day} other {# days}}.',
    'too-long': '{group} keeps its logs for {days} days.',
  },
};

export default messages;
