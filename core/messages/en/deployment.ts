import type { Messages } from '../types.ts';

const messages: Messages = {
  'fleet-alarm':
    'Gateway Medic watches {metric} of every API in this region, by {dimensions}. Each API and stage is a contributor of this alarm.',
  '5xx-rate-alarm':
    'Share of 5XX responses of {api}, stage {stage}, once traffic is above a minimum. Starts a Gateway Medic incident.',
  '4xx-rate-alarm':
    'Share of 4XX responses of {api}, stage {stage}, once traffic is above a minimum. Starts a Gateway Medic incident.',
  'latency-alarm':
    'Latency (p99, milliseconds) of {api}, stage {stage}. Starts a Gateway Medic incident.',
  'integration-latency-alarm':
    'Backend latency (IntegrationLatency, p99, milliseconds) of {api}, stage {stage}. Starts a Gateway Medic incident.',
  'no-traffic-alarm': 'No request reached {api}, stage {stage}. Starts a Gateway Medic incident.',
  'undelivered-alarm':
    'An alarm did not reach Gateway Medic: its event is in the dead-letter queue {queue}. Read it there, fix what kept it from arriving, and start the remediation state machine with it.',
  'unfinished-alarm':
    'An execution of {machine} failed, timed out or was aborted: an incident may be unattended. Open the execution in the Step Functions console.',
  'notifications-alarm':
    'Gateway Medic could not publish a message on {topic}: a plan or an incident may be waiting for someone who was not notified. The Lambda logs show why.',
  'how-to-approve':
    '# Gateway Medic\nA plan that needs approval is announced on the notification topic with its incident and its plan hash.\n\nTo answer, [start an execution of the decision state machine]({console}) with\n\n```\n{input}\n```\n\n`answer` is `approve` or `reject`. IAM controls who can start it, and CloudTrail records who did. An answer is valid for exactly the plan whose hash it names.\n\nEvidence and reports: bucket `{bucket}`, one folder per incident under `incidents/`.',
  'widget-alarms': 'Alarms that start incidents',
  'widget-health': 'Alarms about Gateway Medic itself',
  'widget-outcomes': 'How incidents ended',
  'widget-times': 'Seconds to diagnosis and to recovery',
  'widget-executions': 'Executions of the workflow',
  'widget-undelivered': 'Alarms that were not delivered',
};

export default messages;
