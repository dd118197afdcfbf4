import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Execution logging is off, so failures leave no reason',
  explanation:
    'The stage writes no execution log. This breaks no request, but causes that only a log line proves cannot be found.',
  advice: 'Turn on execution logging at level ERROR. CloudWatch Logs charges for the lines.',
  evidence: {
    off: 'Stage {stage} writes no execution log: no method has a logging level other than OFF.',
    partly:
      'Stage {stage} writes an execution log for some methods only, and requests fail that no log covers.',
    'no-role':
      'The account has no role for API Gateway to write logs, so logging cannot be turned on.',
    unreadable: 'Gateway Medic lacks permission to read the logs, so logging would not help.',
  },
};

export default messages;
