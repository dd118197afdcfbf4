import type { Messages } from '../types.ts';

/** What came of running a method as a test. */
export default {
  told: 'As a test, {request} ({route}) ended in {status, number, ::group-off}: “{line}” It ran in test-invoke-stage, as it is configured now and without headers, so what it shows is likely at most.',
  refused:
    'As a test, {request} ({route}) ended in {status, number, ::group-off}: the backend refused API Gateway. That says nothing about the stage. A permission that names the stage does not cover test-invoke-stage, where tests run.',
  silent:
    'As a test, {request} ({route}) ended in {status, number, ::group-off}, and its log names no cause.',
  client:
    'As a test, {request} ({route}) ended in {status, number, ::group-off}. A test sends no headers, so that says nothing about server errors.',
  well: 'As a test, {request} ({route}) ended in {status, number, ::group-off}. One request that goes well does not show that the method works: a test runs in a stage of its own, and some faults hit only a part of the requests.',
  unfinished:
    'As a test, {request} ({route}) had no answer in time, which says nothing about its cause.',
  'not-made': 'A method was to be tested, and was not: {because}',
  paused: 'Gateway Medic is paused, so the real backend is not called.',
  'only-probed':
    'No log line of a client’s request names it, only that of a test. It is likely at most.',
} satisfies Messages;
