import { expect, test } from '@jest/globals';
import type { Symptom } from '../../../core/model/alarm.ts';
import { routesSeen } from '../../../core/signals/routes-seen.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const route = { httpMethod: 'GET', path: '/orders' };

/** `requests/errors`, or `requests/errors/latency`; the symptom begins in the third minute. */
const seen = (symptom: Symptom, ...texts: string[]) =>
  routesSeen(
    symptom,
    {
      minutes: [],
      byRoute: [
        {
          route,
          minutes: texts.map((text, index) => {
            const [requests = 0, errors = 0, latencyP99 = 0] = text.split('/').map(Number);
            return { at: at(index), requests, serverErrors: errors, clientErrors: 0, latencyP99 };
          }),
        },
      ],
    },
    at(2),
  )?.[0];

test.each<[string, Symptom, string[], { failures: number; excess: number; since: string | null }]>([
  ['idle', '5xx', [], { failures: 0, excess: 0, since: null }],
  ['well', '5xx', ['100/0', '100/0', '100/0'], { failures: 0, excess: 0, since: null }],
  ['fails since', '5xx', ['100/0', '100/0', '100/50'], { failures: 50, excess: 50, since: at(2) }],
  [
    'fails as it always did',
    '5xx',
    ['100/8', '100/8', '100/11'],
    { failures: 11, excess: 0, since: at(0) },
  ],
  [
    'fails more than it did',
    '5xx',
    ['100/8', '100/8', '100/58'],
    { failures: 58, excess: 50, since: at(2) },
  ],
  ['of another kind', '4xx', ['100/0', '100/0', '100/50'], { failures: 0, excess: 0, since: null }],
  [
    'slow since',
    'latency',
    ['9/0/90', '9/0/90', '7/0/4000'],
    { failures: 7, excess: 7, since: at(2) },
  ],
  [
    'always slow',
    'latency',
    ['9/0/4000', '9/0/4000', '7/0/3900'],
    { failures: 7, excess: 0, since: at(0) },
  ],
])('%s', (_name, symptom, texts, expected) => {
  expect(seen(symptom, ...texts)).toMatchObject(expected);
});

test('nothing is known without detailed metrics', () => {
  expect(routesSeen('5xx', { minutes: [] }, null)).toBeUndefined();
});
