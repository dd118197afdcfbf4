import type { Symptom } from '../../../core/model/alarm.ts';
import type { Minute } from '../../../core/model/facts/metrics.ts';
import type { Verdict } from '../../../core/model/finding.ts';
import type { Failure, Signals } from '../../../core/model/signals.ts';
import type { VerificationInput } from '../../../core/verification/input.ts';
import { verify } from '../../../core/verification/verify.ts';
import { grant } from '../changes/plans.ts';
import { cause, minute } from '../remedies/facts.ts';

/**
 * A case as text: one minute a word, `requests/server errors/client errors/p99`, what is left out is 0 or 120 ms.
 * The incident began at minute 5, the change was made in minute 10, and it is now as many minutes later as there are words.
 */
export const minutes = (first: number, text: string): Minute[] =>
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

/** A moment of the incident: minutes and seconds after 03:00. */
export const at = (number: number, seconds = 0) =>
  new Date(Date.UTC(2026, 0, 5, 3, number, seconds)).toISOString();

/** The settings as they are by default. */
export const settings = {
  trafficFloor: 20,
  maxLatency: 1000,
  maxIntegrationLatency: 500,
  interval: 60,
  patience: 5,
  watch: 30,
};

/** A failed request. */
export const failure = (causes: string[], when = at(13)): Failure => ({
  requestId: 'r',
  at: when,
  route: { httpMethod: 'GET', path: '/orders' },
  status: 500,
  lines: [],
  causes,
  hop: null,
});

/** What the logs say since the change. */
export const signals = (failures: Failure[] = [], logsRead = true): Signals => ({
  symptom: '5xx',
  since: null,
  requests: 0,
  serverErrors: 0,
  clientErrors: 0,
  failures,
  logsRead,
});

/** What a look sees. */
export interface Case {
  /** From minute 0. */
  before?: string;
  /** From minute 11. */
  after: string;
  symptom?: Symptom;
  recheck?: Verdict;
  changes?: Partial<VerificationInput>;
}

/** The check of the cause still finds it. */
export const faultyStill: Verdict = {
  verdict: 'faulty',
  subject: 's',
  confidence: 'certain',
  evidence: [],
  routes: 'all',
  remedies: [],
};
/** The check of the cause could not be made. */
export const unknown: Verdict = {
  verdict: 'unknown',
  gap: { what: 'lambda:GetPolicy', because: 'denied' },
};

/** A cause by elimination. */
export const circumstance = cause({
  check: 'bad-deployment-rollback',
  role: 'circumstance',
  confidence: 'possible',
});

/** A plan that only adds. */
export const grantPlan = { operations: [grant] };
/** Points something away from what the cause is about. */
export const repointing = (subject: string): VerificationInput['plan'] => {
  const update = (value: string) => ({
    service: 'apigateway',
    action: 'UpdateIntegration',
    input: { patchOperations: [{ op: 'replace', path: '/connectionId', value }] },
  });
  return { operations: [{ id: 'o', ...update('new'), expects: null, undo: [update(subject)] }] };
};

/** The minutes before the incident. */
export const healthyBefore = '60 60 60 60 60 ';
/** Verifies a case. */
export const look = ({
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

/** So many minutes alike. */
export const good = (count: number, word = '60') =>
  Array.from({ length: count }, () => word).join(' ');

/** An incident of latency. */
export const slow = (after: string): Case => ({
  symptom: 'latency',
  before: `${healthyBefore}${good(6, '60/0/0/5000')}`,
  after,
});
