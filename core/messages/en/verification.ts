import type { Messages } from '../types.ts';

export default {
  recovered:
    'The symptom has been gone for {minutes, plural, one {one minute} other {# minutes}} and the cause is fixed.',
  watching:
    'The symptom has been gone for {minutes, plural, one {one minute} other {# minutes}}; watching for {watch, plural, one {one minute} other {# minutes}} in total.',
  worse: 'Clearly more requests are failing than before the change.',
  'newly-failing':
    '{route} has been failing since the change and did not fail before it: {failures, plural, one {one failed request} other {# failed requests}}.',
  'patience-over':
    '{minutes, plural, one {One minute has} other {# minutes have}} passed since the change.',
  'metrics-unread': 'Metrics since the change could not be read.',
  'metrics-unread-since': 'The metrics of the time since the symptom ended could not be read.',
  returned: 'The symptom has returned.',
  'came-back':
    'After the change the symptom was gone for {minutes, plural, one {one minute} other {# minutes}}. It returned in the minute of {at}.',
  'stayed-away':
    'The symptom has stayed away for {minutes, plural, one {one minute} other {# minutes}} and {requests, plural, one {one request} other {# requests}}.',
  'still-5xx': 'Requests are still failing with server errors (5XX).',
  'still-4xx': 'Requests are still being refused (4XX).',
  'fails-otherwise': 'Requests no longer end in {was}, but many end in {now} instead.',
  'still-latency': 'Latency is still high.',
  'still-no-traffic': 'There are still no requests.',
  'too-little-traffic':
    '{requests, plural, =0 {No full minute with requests has passed since the change} one {Only one request arrived in full minutes since the change} other {Only # requests arrived in full minutes since the change}}; at least {floor} are needed to judge.',
  slow: 'Latency p99 is {milliseconds} ms; up to {limit} ms is normal here.',
  'slow-integration':
    'IntegrationLatency p99 is {milliseconds} ms; up to {limit} ms is normal here.',
  'cause-remains': 'The check {cause} still finds the fault.',
  'cause-unread': 'Whether {cause} is fixed could not be determined: {because}',
} satisfies Messages;
