import { expect, test } from '@jest/globals';
import { readHealthEvents } from '../../../core/facts/health/index.ts';
import type { Signals } from '../../../core/model/signals.ts';
import { base, failure, signals } from '../checks/support/facts.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';

const call = 'health:DescribeEvents';
const event = (more: object = {}) => ({
  arn: 'arn:aws:health:eu-west-1::event/LAMBDA/1',
  service: 'LAMBDA',
  eventTypeCode: 'AWS_LAMBDA_OPERATIONAL_ISSUE',
  startTime: new Date('2026-01-05T10:15:00Z'),
  ...more,
});
const answering = (...events: object[]): Answers => ({ [call]: () => ({ events }) });
const refusing = (name: string): Answers => ({
  [call]: () => {
    throw awsError(name);
  },
});

const read = async (answers: Answers, given: Partial<Signals> = {}) => {
  const aws = fakeAws(answers);
  const found = await readHealthEvents(aws.environment, base(), signals(given));
  return { found, calls: aws.calls.length };
};

const known = {
  arn: event().arn,
  service: 'LAMBDA',
  code: 'AWS_LAMBDA_OPERATIONAL_ISSUE',
  start: '2026-01-05T10:15:00.000Z',
  end: null,
};

test.each<[string, Answers, object]>([
  ['an open event', answering(event()), { known: [known] }],
  [
    'one that ended before the window',
    answering(event({ endTime: new Date('2026-01-05T09:59:00Z') })),
    { known: [] },
  ],
  ['no event', answering(), { known: [] }],
  [
    'no support plan',
    refusing('SubscriptionRequiredException'),
    { gap: { what: call, because: expect.stringContaining('support plans') } },
  ],
  [
    'no permission',
    refusing('AccessDeniedException'),
    { gap: { what: call, because: expect.any(String), allow: call } },
  ],
])('%s', async (_, answers, expected) => {
  const { found, calls } = await read(answers);
  expect(found).toEqual(expected);
  expect(calls).toBe(1);
});

test.each<[string, Partial<Signals>]>([
  ['clients are refused', { symptom: '4xx' }],
  ['nothing fails', { since: null }],
  ['the log names another cause', { failures: [failure(['lambda-permission-missing'])] }],
])('nobody asks where %s', async (_, given) => {
  expect(await read(answering(event()), given)).toEqual({ found: undefined, calls: 0 });
});
