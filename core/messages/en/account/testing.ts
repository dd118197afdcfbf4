import type { Messages } from '../../types.ts';

/** What `test-method` says. */
export default {
  'test-method': 'run one method of a REST API as a test and read its execution log',
  'argument-request': 'method and path after the stage, as "GET /orders/42"',
  'test-help':
    'Runs the real backend once. Only GET, HEAD and OPTIONS are run.\nExit codes: 0 no server error, 1 a server error, 2 usage error, 3 no answer in time.',
  'test-no-request': '"{request}" is not a method and a path (for example "GET /orders/42").',
  'test-unsafe':
    '{method} may change something, and the test runs the real backend. Only GET, HEAD and OPTIONS are run.',
  'test-no-method': 'No method of {api} serves {request}.',
  'test-answer':
    '{route} of {api} answered {path} with {status, plural, =0 {no status} other {{status, number, ::group-off}}} in {latency} ms',
  'test-caveat':
    'This is the API as it is configured now, deployed or not, with the variables of {stage}. It ran in API Gateway’s own test-invoke-stage, without authorizers, API keys, throttling, resource policy and web ACL. A permission of the backend that names {stage} does not cover it, and of a streamed response it reads 35 seconds and 1 MB at most.',
  'option-probe':
    'GET or HEAD and a path after the stage that you declare safe: if the cause stays open, run that method once as a test, with its real backend',
  'probe-unsafe':
    'It must be GET or HEAD and a path without a query, as "GET /orders/42". The test runs the real backend.',
  'step-probe': 'Test of {request}',
  'probe-not-made':
    'No method was tested: the cause is not open, or a test of this method would say nothing about the stage.',
  'heading-probe': 'Test of a method',
} satisfies Messages;
