import { describe, expect, test } from '@jest/globals';
import {
  minutes,
  at,
  faultyStill,
  unknown,
  healthyBefore,
  look,
  good,
  type Case,
} from './cases.ts';

describe('server errors', () => {
  test.each<[string, Case, string, boolean, number]>([
    ['no minute is over yet', { after: '' }, 'unknown', false, 60],
    ['one good minute', { after: '60' }, 'watching', false, 300],
    ['good for half an hour', { after: good(30) }, 'recovered', true, 0],
    ['good for nearly half an hour', { after: good(29) }, 'watching', false, 55],
    [
      'the first minutes do not count when later ones are good',
      { after: `60/30 60/5 ${good(30)}` },
      'recovered',
      true,
      0,
    ],
    [
      'a relapse starts the watch anew',
      { after: `${good(20)} 60/9 ${good(5)}` },
      'watching',
      false,
      300,
    ],
    ['still failing, with patience', { after: '60/60 60/60' }, 'unknown', false, 60],
    ['still failing, without', { after: good(5, '60/60') }, 'failing', true, 0],
    [
      'failing more than before',
      { before: `${healthyBefore}${good(6, '60/20')}`, after: '60/50' },
      'worse',
      true,
      0,
    ],
    [
      'failing more, but too few to say',
      { before: `${healthyBefore}${good(6, '60/20')}`, after: '5/5' },
      'unknown',
      false,
      60,
    ],
    ['too few requests, all good', { after: good(6, '1') }, 'unknown', false, 60],
    ['too few requests in all the time there is', { after: good(30, '0') }, 'unknown', true, 0],
    ['few requests that add up', { after: good(12, '2') }, 'watching', false, 300],
    [
      'failing at first, the newest minutes not counted yet',
      { after: `${good(3, '60/60')} ${good(3, '0')}` },
      'unknown',
      false,
      60,
    ],
    ['few requests, still failing', { after: good(5, '1/1') }, 'failing', true, 0],
    [
      'back at a baseline that was never zero',
      { before: `${good(5, '600/6')} ${good(6, '600/600')}`, after: good(30, '600/7') },
      'recovered',
      true,
      0,
    ],
    [
      'above that baseline',
      { before: `${good(5, '600/6')} ${good(6, '600/600')}`, after: good(6, '600/60') },
      'failing',
      true,
      0,
    ],
    ['turned into client errors', { after: good(5, '60/0/60') }, 'failing', true, 0],
    ['some more client errors', { after: good(30, '60/0/6') }, 'recovered', true, 0],
    [
      'the check still finds the fault',
      { after: good(5), recheck: faultyStill },
      'failing',
      true,
      0,
    ],
    ['the check could not be judged', { after: good(5), recheck: unknown }, 'unknown', false, 60],
    [
      'metrics could not be read',
      { after: good(3), changes: { minutes: null } },
      'unknown',
      false,
      60,
    ],
    ['nothing is known of the time before', { before: '', after: '60/10' }, 'unknown', false, 60],
  ])('%s', (_, given, verdict, final, waitSeconds) => {
    const result = look(given);
    expect(result.verification.verdict).toBe(verdict);
    expect(result.final).toBe(final);
    expect(result.waitSeconds).toBe(waitSeconds);
  });
});

describe('latency', () => {
  const slowApi = `${good(5, '60/0/0/2000')} ${good(6, '60/60/0/2000')}`;
  test.each<[string, Case, string]>([
    ['an API that was fast must be fast again', { after: good(5, '60/0/0/3000') }, 'failing'],
    [
      'an API that is slow by nature has recovered',
      { before: slowApi, after: good(30, '60/0/0/2400') },
      'recovered',
    ],
    [
      'slow during the incident, slow as before, and nothing fails: the alarm was about errors',
      { before: `${healthyBefore}${good(6, '60/20/0/2000')}`, after: good(30, '60/0/0/2100') },
      'recovered',
    ],
    [
      'much slower than during the incident',
      { before: `${healthyBefore}${good(6, '60/20/0/2000')}`, after: good(5, '60/0/0/3500') },
      'failing',
    ],
    [
      'a single slow minute does not matter',
      { after: `${good(15)} 60/0/0/3000 ${good(15)}` },
      'recovered',
    ],
    [
      'unknown before: not judged',
      {
        before: good(6, '60/60/0/9000'),
        after: good(30, '60/0/0/3000'),
        changes: { before: { minutes: [], since: null, failures: null } },
      },
      'recovered',
    ],
    [
      'the alarm is about latency: each slow minute counts',
      {
        symptom: 'latency',
        before: `${healthyBefore}${good(6, '60/0/0/5000')}`,
        after: good(5, '60/0/0/5000'),
      },
      'failing',
    ],
    [
      'the alarm is about latency: fast again',
      { symptom: 'latency', before: `${healthyBefore}${good(6, '60/0/0/5000')}`, after: good(30) },
      'recovered',
    ],
    [
      'fast, because it fails now',
      {
        symptom: 'latency',
        before: `${healthyBefore}${good(6, '60/0/0/5000')}`,
        after: good(5, '60/60'),
      },
      'worse',
    ],
  ])('%s', (_, given, verdict) => expect(look(given).verification.verdict).toBe(verdict));
});

describe('client errors', () => {
  const before = `${good(5, '60/0/3')} ${good(6, '60/0/40')}`;
  test.each<[string, Case, string]>([
    ['back at their baseline', { before, after: good(30, '60/0/3') }, 'recovered'],
    ['still above it', { before, after: good(5, '60/0/30') }, 'failing'],
    [
      'a server fault that was there all along',
      { before: `${good(5, '60/6/3')} ${good(6, '60/6/40')}`, after: good(30, '60/6/3') },
      'recovered',
    ],
  ])('%s', (_, given, verdict) =>
    expect(look({ symptom: '4xx', ...given }).verification.verdict).toBe(verdict),
  );
});

describe('no traffic', () => {
  const before = `${good(5)} ${good(6, '0')}`;
  test.each<[string, Case, string]>([
    ['requests come again', { before, after: good(30) }, 'recovered'],
    ['none come', { before, after: good(5, '0') }, 'failing'],
  ])('%s', (_, given, verdict) =>
    expect(look({ symptom: 'no-traffic', ...given }).verification.verdict).toBe(verdict),
  );
});

test('the minute of the change and the minute that is not over are no samples', () => {
  const { verification } = look({
    after: '60 60',
    changes: { minutes: minutes(9, '60/60 60/60 60 60 60'), now: at(13, 5) },
  });
  expect(verification.samples.map(({ at: start }) => start)).toEqual([at(11), at(12)]);
});

test('the reasons say what is lacking', () => {
  const { verification } = look({ after: good(5, '60/60'), recheck: faultyStill });
  expect(verification.reasons.map(({ code }) => code)).toEqual([
    'verification.patience-over',
    'verification.still-5xx',
    'verification.cause-remains',
  ]);
});

test.each<[string, string, object[]]>([
  ['went away and came back', `${good(4)} ${good(5, '60/60')}`, [{ minutes: 4 }]],
  ['never went away', good(6, '60/60'), []],
])('says when a symptom that %s returned', (_, after, expected) => {
  const { verification } = look({ after });
  expect(verification.verdict).toBe('failing');
  const said = verification.reasons.filter(({ code }) => code === 'verification.came-back');
  expect(said.map(({ args }) => args)).toMatchObject(expected);
});
