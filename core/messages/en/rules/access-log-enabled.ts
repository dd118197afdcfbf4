import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Write an access log',
  why: 'The access log has one line per request: who called which method, how it ended, and in which phase it failed. It is the audit trail, and the source from which a diagnosis finds the affected routes.',
  cdk: `const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.ONE_YEAR });
new RestApi(this, 'Api', {
  deployOptions: {
    accessLogDestination: new LogGroupLogDestination(log),
    accessLogFormat: AccessLogFormat.custom(format), // see access-log-enhanced-fields
  },
});`,
  cdkV2: `const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.ONE_YEAR });
new HttpStage(this, 'Stage', { // or WebSocketStage
  httpApi,
  accessLogSettings: {
    destination: new LogGroupLogDestination(log),
    format: AccessLogFormat.custom(format), // see access-log-enhanced-fields
  },
});`,
  evidence: { none: 'Stage {stage} writes no access log.' },
};

export default messages;
