import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Execution logging is off, so failures leave no reason',
  explanation:
    'The stage writes no execution log. This breaks no request, but what breaks them cannot be read: causes that only a log line proves stay in the dark.',
  advice:
    'Turn on execution logging at level ERROR. It costs what CloudWatch Logs charges for the lines.',
  evidence: {
    off: 'Stage {stage} writes no execution log: no method has a logging level other than OFF.',
    partly:
      'Stage {stage} writes an execution log for single methods only, and requests fail of which no log tells.',
    'no-role':
      'The account has no role with which API Gateway could write logs, so logging cannot be turned on.',
  },
};

export default messages;
