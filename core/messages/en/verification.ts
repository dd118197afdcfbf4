import type { Messages } from '../types.ts';

export default {
  recovered:
    'The symptom has been gone for {minutes, plural, one {one minute} other {# minutes}} and the cause is mended.',
  watching:
    'The symptom has been gone for {minutes, plural, one {one minute} other {# minutes}}; it is watched for {watch}.',
  worse: 'Clearly more requests fail than before the change.',
  'patience-over':
    '{minutes, plural, one {One minute has} other {# minutes have}} passed since the change.',
  'metrics-unread': 'The metrics since the change could not be read.',
  'still-5xx': 'Requests still end in server errors.',
  'still-4xx': 'Requests are still turned away.',
  'still-latency': 'The API is still slow.',
  'still-no-traffic': 'Still no requests come.',
  'too-little-traffic':
    '{requests, plural, =0 {No full minute of requests has passed since the change} one {Only one request came in full minutes since the change} other {Only # requests came in full minutes since the change}}; {floor} are needed to say anything.',
  slow: 'Latency p99 is {milliseconds} ms; up to {limit} ms are normal here.',
  'slow-integration':
    'IntegrationLatency p99 is {milliseconds} ms; up to {limit} ms are normal here.',
  'cause-remains': 'The check {cause} still finds the fault.',
  'cause-unread': 'Whether {cause} is mended could not be read: {because}',
} satisfies Messages;
