import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../../core/model/signals.ts';
import { deploy } from '../changes/plans.ts';
import { cause } from '../remedies/facts.ts';
import {
  minutes,
  at,
  failure,
  signals,
  faultyStill,
  unknown,
  circumstance,
  repointing,
  healthyBefore,
  look,
  good,
  slow,
  type Case,
} from './cases.ts';

describe('whether the change helped although requests still fail', () => {
  const after = good(5, '60/60');
  const mine = cause().check;
  test.each<[string, Case, boolean]>([
    [
      'other failures remain',
      { after, changes: { signals: signals([failure(['other'], at(15))]) } },
      true,
    ],
    [
      'its own failures remain',
      { after, changes: { signals: signals([failure([mine], at(15))]) } },
      false,
    ],
    [
      'its own were only seen right after the change',
      { after, changes: { signals: signals([failure([mine], at(11))]) } },
      true,
    ],
    [
      'the text may mean others, and configuration proved this one',
      { after, changes: { signals: signals([failure([mine, 'other'], at(15))]) } },
      true,
    ],
    [
      'the text may mean others, and this one was a guess',
      {
        after,
        changes: {
          cause: cause({ confidence: 'possible' }),
          signals: signals([failure([mine, 'other'], at(15))]),
        },
      },
      false,
    ],
    [
      'its failures are on other routes',
      {
        after,
        changes: {
          cause: cause({ routes: [{ httpMethod: 'GET', path: '/x' }] }),
          signals: signals([failure([mine], at(15))]),
        },
      },
      true,
    ],
    ['the check still finds the fault', { after, recheck: faultyStill }, false],
    [
      'no logs, and as many fail as before',
      { after, changes: { cause: cause({ confidence: 'likely' }), signals: null } },
      false,
    ],
    [
      'no logs, and as many fail as before, although configuration proves the fault fixed',
      { after, changes: { signals: null } },
      false,
    ],
    [
      'no logs, configuration proves the fault fixed, and fewer fail than chance explains',
      { after: good(5, '60/50'), changes: { signals: null } },
      true,
    ],
    [
      'no logs and no requests, but configuration proves the fault fixed',
      { after: good(5, '0'), changes: { signals: null } },
      true,
    ],
    [
      'no logs, and far fewer fail',
      {
        after: good(5, '60/20'),
        changes: { cause: cause({ confidence: 'likely' }), signals: signals([], false) },
      },
      true,
    ],
    [
      'the symptom is gone, whatever the check says',
      { after: good(5), recheck: faultyStill },
      true,
    ],
    [
      'no line names the cause, and as many fail as before',
      {
        after,
        changes: {
          cause: circumstance,
        },
      },
      false,
    ],
    [
      'no line names the cause, and far fewer fail',
      {
        after: good(5, '60/20'),
        changes: {
          cause: circumstance,
        },
      },
      true,
    ],
    [
      'no line names the cause, and nothing came since',
      { after: good(5, '0'), changes: { cause: circumstance } },
      false,
    ],
    [
      'no line names the cause, and requests are as slow as before',
      { ...slow(good(5, '60/0/0/5000')), changes: { cause: circumstance } },
      false,
    ],
    [
      'no line names the cause, and requests are clearly faster',
      { ...slow(good(5, '60/0/0/1500')), changes: { cause: circumstance } },
      true,
    ],
    [
      'a likely cause of slow requests, no line names it any more, and they are as slow',
      { ...slow(good(5, '60/0/0/5000')), changes: { cause: cause({ confidence: 'likely' }) } },
      false,
    ],
    [
      'what the cause is about was replaced, and lines name it still, among others',
      {
        after,
        changes: {
          plan: repointing(cause().subject),
          signals: signals([failure([mine, 'other'], at(15))]),
        },
      },
      false,
    ],
    [
      'what the cause is about was replaced, and nothing came since',
      { after: good(5, '0'), changes: { plan: repointing(cause().subject) } },
      false,
    ],
    ['the check could not be judged, and all is well', { after: good(5), recheck: unknown }, true],
    ['the check could not be judged, and all still fails', { after, recheck: unknown }, false],
  ])('%s: %#', (_, given, helped) => expect(look(given).verification.helped).toBe(helped));
});

describe('routes that fail since the change and did not before', () => {
  const elsewhere = (count: number, when = at(11)): Failure[] =>
    Array.from({ length: count }, () => ({
      ...failure([], when),
      route: { httpMethod: 'GET', path: '/rates' },
    }));
  const incident = `${healthyBefore}${good(6, '60/60')}`;
  const deploying = { plan: { operations: [deploy] } };
  test.each<[string, Case, string, boolean]>([
    [
      'after a deployment',
      { after: '60/20', changes: { ...deploying, signals: signals(elsewhere(9)) } },
      'worse',
      false,
    ],
    [
      'after a grant, which breaks nothing',
      { after: '60/20', changes: { signals: signals(elsewhere(9)) } },
      'unknown',
      true,
    ],
    [
      'a few of them',
      { after: '60/20', changes: { ...deploying, signals: signals(elsewhere(4)) } },
      'unknown',
      true,
    ],
    [
      'a small share',
      { after: '600/9', changes: { ...deploying, signals: signals(elsewhere(9)) } },
      'unknown',
      true,
    ],
    [
      'long after the deployment',
      {
        after: good(6, '60/20'),
        changes: { ...deploying, signals: signals(elsewhere(9, at(15))) },
      },
      'failing',
      true,
    ],
    [
      'but they failed before as well',
      {
        after: '60/20',
        changes: {
          ...deploying,
          before: {
            minutes: minutes(0, incident),
            since: at(5),
            failures: elsewhere(1, at(2)),
          },
          signals: signals(elsewhere(9)),
        },
      },
      'unknown',
      true,
    ],
    [
      'but the logs of the time before could not be read',
      {
        after: '60/20',
        changes: {
          ...deploying,
          before: { minutes: minutes(0, incident), since: at(5), failures: null },
          signals: signals(elsewhere(9)),
        },
      },
      'unknown',
      true,
    ],
  ])('%s', (_, given, verdict, helped) => {
    const { verification } = look(given);
    expect([verification.verdict, verification.helped]).toEqual([verdict, helped]);
  });
});
