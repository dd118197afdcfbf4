import { expect, test } from '@jest/globals';
import { began } from '../../../core/signals/began.ts';
import { failure, minute } from '../checks/support/facts.ts';

const day = '2026-01-05T10:';
const since = `${day}20:00.000Z`;

/** Failed requests of each hundred, from 10:18 on. */
const minutes = (...errors: number[]) =>
  errors.map((serverErrors, at) =>
    minute(`${day}${18 + at}:00.000Z`, { serverErrors, latencyP99: 500 }),
  );

/** `mm:ss.mmm`, and a path of its own where it is another failure. */
const failed = (...times: string[]) =>
  times.map((text) => {
    const [time, path = '/orders'] = text.split(' ');
    return failure(['a'], { at: `${day}${time}Z`, route: { httpMethod: 'GET', path } });
  });

const every = (count: number, from: string) => Array.from({ length: count }, () => from);

test.each<[string, number[], string[], string, string]>([
  [
    'the first failure of the log',
    [0, 0, 3, 9],
    ['20:40.500', '20:45.000', '20:50.000'],
    '20:40.000',
    '20:40.500',
  ],
  [
    'failures that are usual do not count',
    [1, 1, 3, 9],
    ['17:01.000 /old', '20:02.000 /old', '20:40.500', '20:50.000'],
    '20:40.000',
    '20:40.500',
  ],
  [
    'the last seconds of the minute before',
    [0, 1, 2, 9],
    ['19:59.900', '20:01.000', '20:02.000'],
    '19:59.400',
    '19:59.900',
  ],
  // The newest lines are of later minutes: the sample does not reach back.
  ['a sample that was cut', [0, 0, 100, 100, 100], every(5, '21:59.000'), '19:48.000', '20:12.000'],
  ['no log: all of the minute', [0, 0, 100, 100, 100], [], '19:48.000', '20:12.000'],
  ['no log: the later half of the minute', [0, 0, 25, 50, 50], [], '20:06.000', '20:54.000'],
  ['no log: too few to say', [0, 0, 1, 2, 2], [], '19:30.000', '21:00.000'],
  ['no log, and no whole minute after it', [0, 0, 25, 10], [], '20:00.000', '21:00.000'],
])('%s', (_name, errors, lines, from, to) => {
  expect(began('5xx', since, minutes(...errors), failed(...lines))).toEqual({
    from: `${day}${from}Z`,
    to: `${day}${to}Z`,
  });
});
