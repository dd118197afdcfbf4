import { describe, expect, test } from '@jest/globals';
import type { Symptom } from '../../../core/model/alarm.ts';
import type { Failure } from '../../../core/model/signals.ts';
import { ended } from '../../../core/signals/ended.ts';

const start = Date.UTC(2026, 0, 1);
const at = (minute: number) => new Date(start + minute * 60_000).toISOString();

/** `requests/errors`, or `requests/errors/latency`. */
const minutes = (text: string) =>
  text.split(' ').map((one, index) => {
    const [requests = 0, errors = 0, latency] = one.split('/').map(Number);
    return {
      at: at(index),
      requests,
      serverErrors: errors,
      clientErrors: errors,
      latencyP99: latency ?? null,
      integrationLatencyP99: null,
      integrationLatencyMax: null,
    };
  });

/** `3:40*20`: 20 failures in a row, the last of them 40 seconds into minute 3, a second apart. */
const failures = (text: string, cause = 'lambda-permission-missing'): Failure[] =>
  text.split(' ').flatMap((one) => {
    const [minute = 0, second = 0, count = 0] = one.split(/[:*]/).map(Number);
    return Array.from({ length: count }, (_, index) => ({
      requestId: `${one}-${index}`,
      at: new Date(
        start + (minute * 60 + second) * 1000 - (index * second * 1000) / count,
      ).toISOString(),
      route: { httpMethod: 'GET', path: '/orders' },
      status: 500,
      lines: [],
      causes: [cause],
      hop: null,
    }));
  });

const calm = '100/0 100/0 100/0';

describe('a symptom', () => {
  test.each<[string, Symptom, string, Failure[], string | null]>([
    ['that never was', '5xx', calm, [], null],
    ['that lasts', '5xx', `${calm} 100/40 100/42`, [], null],
    ['that a calm minute follows', '5xx', `${calm} 100/40 100/42 100/0`, [], at(5)],
    ['that chance left one error of', '5xx', `${calm} 100/40 100/42 100/1`, [], at(5)],
    ['of which a part is left', '5xx', `${calm} 100/40 100/42 100/6`, [], at(6)],
    ['of which half is left', '5xx', `${calm} 100/40 100/42 100/24`, [], null],
    ['that no request came after', '5xx', `${calm} 100/40 100/42 0/0 0/0`, [], null],
    ['that few requests came after', '5xx', `${calm} 100/40 100/42 9/0`, [], null],
    ['whose last minute is counted in part', '5xx', `${calm} 100/40 100/42 30/2`, [], null],
    [
      'whose last failure is logged',
      '5xx',
      `${calm} 100/40 100/42 100/10`,
      failures('3:59*40 4:59*42 5:20*10'),
      new Date(start + 320_000).toISOString(),
    ],
    [
      'that pauses between its bursts',
      '5xx',
      '120/0 120/0 120/0 120/80 120/80 120/80',
      failures(
        '3:1*20 3:16*20 3:31*20 3:46*20 4:1*20 4:16*20 4:31*20 4:46*20 5:1*20 5:16*20 5:31*20 5:46*20',
      ),
      null,
    ],
    ['whose lines are late', '5xx', `${calm} 100/40 100/42`, failures('3:59*40 4:10*8'), null],
    [
      'whose traffic stops with it',
      '5xx',
      `${calm} 100/40 100/42 34/13`,
      failures('3:59*40 4:59*42 5:20*13'),
      null,
    ],
    [
      'whose requests fail on, as the log shows',
      '5xx',
      `${calm} 100/40 100/42 100/0 100/1 100/1 100/1`,
      failures('3:59*40 4:59*42 6:30*1 7:30*1 8:30*1'),
      null,
    ],
    ['above a chronic share', '5xx', '400/4 400/3 400/5 400/4 400/120 400/118 400/5', [], at(6)],
    ['that is the chronic share', '5xx', '400/4 400/3 400/5 400/4 400/9 400/4 400/5', [], null],
    [
      'that a burst of demand brought',
      '4xx',
      '100/0 100/0 100/0 1000/400 1000/400 550/200',
      failures('5:30*120'),
      new Date(start + 330_000).toISOString(),
    ],
    ['of slow answers', 'latency', '2000/0/200 2000/0/200 2000/0/1800 2000/0/200', [], at(3)],
    ['of silence', 'no-traffic', '10/0 0/0 10/0', [], null],
  ])('%s', (_name, symptom, text, logged, until) => {
    expect(ended(symptom, minutes(text), logged)?.ended.to ?? null).toBe(until);
  });
});
