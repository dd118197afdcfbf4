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
    [
      'chronic errors that chance makes more of do not move the beginning',
      '5xx',
      ['400/2', '400/7', '400/1', '400/9', '400/3', '400/6', '400/10', '400/60', '400/120'],
      7,
    ],
    [
      'two per cent of chronic errors, and a symptom of a tenth',
      '5xx',
      ['400/8', '400/14', '400/5', '400/11', '400/13', '400/40', '400/44'],
      5,
    ],
    ['chronic errors alone are as old as they are seen', '5xx', ['100/2', '100/3', '100/2'], 0],
    [
      'a symptom that lasts for most of the time is not taken for the usual',
      '5xx',
      ['100/0', '100/0', '100/30', '100/31', '100/29', '100/33', '100/30', '100/28'],
      2,
    ],
    ['back at the usual share', '5xx', ['400/6', '400/4', '400/200', '400/5', '400/8'], null],
    ['few requests, all of which fail', '5xx', ['1/0', '1/0', '1/1', '1/1'], 2],
    ['what is left of a symptom still is one', '5xx', ['100/0', '100/40', '100/4', '100/5'], 1],
    ['slow answers', 'latency', ['10/0/200', '10/0/1500', '10/0/1800'], 1],
    ['silence', 'no-traffic', ['10/0', '0/0', '0/0'], 1],
  ])('%s', (_name, symptom, texts, expected) => {
    expect(onset(symptom, minutes(...texts))).toBe(expected === null ? null : at(expected));
  });
});
