import { describe, expect, test } from '@jest/globals';
import type { Symptom } from '../../../core/model/alarm.ts';
import { onset } from '../../../core/signals/onset.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** `requests/errors`, or `requests/errors/latency`. */
const minutes = (...texts: string[]) =>
  texts.map((text, index) => {
    const [requests = 0, errors = 0, latency] = text.split('/').map(Number);
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

describe('onset', () => {
  test.each<[string, Symptom, string[], number | null]>([
    ['healthy traffic', '5xx', ['100/0', '100/0'], null],
    ['no data at all', '5xx', [], null],
    ['lasts to the end', '5xx', ['100/0', '100/50', '100/50'], 1],
    ['one quiet minute is tolerated', '5xx', ['100/0', '100/50', '100/0', '100/50'], 1],
    ['an old burst is another story', '5xx', ['100/50', '100/0', '100/0', '100/50'], 3],
    ['over by now', '5xx', ['100/50', '100/0', '100/0'], null],
    ['newest minutes not reported yet', '5xx', ['100/0', '100/50', '0/0', '0/0', '0/0'], 1],
    ['background noise stays below the floor', '5xx', ['1000/5', '1000/300'], 1],
    ['client errors have a higher floor', '4xx', ['100/4', '100/40'], 1],
    ['slow answers', 'latency', ['10/0/200', '10/0/1500', '10/0/1800'], 1],
    ['silence', 'no-traffic', ['10/0', '0/0', '0/0'], 1],
  ])('%s', (_name, symptom, texts, expected) => {
    expect(onset(symptom, minutes(...texts))).toBe(expected === null ? null : at(expected));
  });
});
