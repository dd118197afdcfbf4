import { describe, expect, test } from '@jest/globals';
import type { Symptom } from '../../../core/model/alarm.ts';
import type { Minute } from '../../../core/model/facts/metrics.ts';
import type { Verdict } from '../../../core/model/finding.ts';
import type { Failure, Signals } from '../../../core/model/signals.ts';
import type { VerificationInput } from '../../../core/verification/input.ts';
import { verify } from '../../../core/verification/verify.ts';
import { deploy, grant } from '../changes/plans.ts';
import { cause, minute } from '../remedies/facts.ts';

/**
 * A case as text: one minute a word, `requests/server errors/client errors/p99`, what is left out is 0 or 120 ms.
 * The incident began at minute 5, the change was made in minute 10, and it is now as many minutes later as there are words.
 */
const minutes = (first: number, text: string): Minute[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, index) => {
      const [requests = 0, serverErrors = 0, clientErrors = 0, latency = 120] = word
        .split('/')
        .map(Number);
      const p99 = requests > 0 ? latency : null;
      return minute(first + index, {
        requests,
        serverErrors,
        clientErrors,
        latencyP99: p99,
        integrationLatencyP99: p99,
      });
    });

const at = (number: number, seconds = 0) =>
  new Date(Date.UTC(2026, 0, 5, 3, number, seconds)).toISOString();

const settings = {
  trafficFloor: 20,
  maxLatency: 1000,
  maxIntegrationLatency: 500,
  interval: 60,
  patience: 5,
  watch: 30,
};

const failure = (causes: string[], when = at(13)): Failure => ({
  requestId: 'r',
  at: when,
  route: { httpMethod: 'GET', path: '/orders' },
  status: 500,
  lines: [],
  causes,
  hop: null,
});

const signals = (failures: Failure[] = [], logsRead = true): Signals => ({
  symptom: '5xx',
  since: null,
  requests: 0,
  serverErrors: 0,
  clientErrors: 0,
  failures,
  logsRead,
});

interface Case {
  /** From minute 0. */
  before?: string;
  /** From minute 11. */
  after: string;
  symptom?: Symptom;
  recheck?: Verdict;
  changes?: Partial<VerificationInput>;
}

const faultyStill: Verdict = {
  verdict: 'faulty',
  subject: 's',
  confidence: 'certain',
  evidence: [],
  routes: 'all',
  remedies: [],
};
const unknown: Verdict = {
  verdict: 'unknown',
  gap: { what: 'lambda:GetPolicy', because: 'denied' },
};

const circumstance = cause({
  check: 'bad-deployment-rollback',
  role: 'circumstance',
  confidence: 'possible',
});

const grantPlan = { operations: [grant] };
/** Points something away from what the cause is about. */
const repointing = (subject: string): VerificationInput['plan'] => {
  const update = (value: string) => ({
    service: 'apigateway',
    action: 'UpdateIntegration',
    input: { patchOperations: [{ op: 'replace', path: '/connectionId', value }] },
  });
  return { operations: [{ id: 'o', ...update('new'), expects: null, undo: [update(subject)] }] };
};

const healthyBefore = '60 60 60 60 60 ';
const look = ({
  before = `${healthyBefore}60/60 60/60 60/60 60/60 60/60 60/60`,
  after,
  symptom = '5xx',
  recheck = { verdict: 'healthy' },
  changes = {},
}: Case) => {
  const since = minutes(11, after);
  return verify({
    settings,
    symptom,
    before: { minutes: minutes(0, before), since: at(5), failures: [failure([])] },
    plan: grantPlan,
    minutes: since,
    cause: cause(),
    recheck,
    signals: signals(),
    appliedAt: at(10, 30),
    now: at(11 + since.length, 5),
    ...changes,
  });
};

const good = (count: number, word = '60') => Array.from({ length: count }, () => word).join(' ');

const slow = (after: string): Case => ({
  symptom: 'latency',
  before: `${healthyBefore}${good(6, '60/0/0/5000')}`,
  after,
});

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
