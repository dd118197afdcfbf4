import { type Evidence, evidenceSchema } from '../../../core/model/evidence.ts';
import type { Change } from '../../../core/model/change-record.ts';
import type { Cause } from '../../../core/model/cause.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import type { Minute } from '../../../core/model/facts/metrics.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Report } from '../../../core/model/report.ts';
import type { Verification } from '../../../core/model/verification.ts';
import { apiArn } from '../../../core/remedies/arn.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { alarm, target } from './stand.ts';

const functionArn = 'arn:aws:lambda:ap-northeast-1:123456789012:function:orders';

/** A statement of another release: a code that no text here belongs to. */
export const fake = (
  code: string,
  args: Readonly<Record<string, string | number>> = {},
): Evidence => evidenceSchema.parse({ code, args });

export const cause: Cause = {
  check: 'lambda-permission-missing',
  domain: 'lambda',
  subject: functionArn,
  role: 'breaks',
  hop: 'integration',
  score: 0.9,
  confidence: 'certain',
  evidenceFor: [fake('test.for', { text: 'no statement allows it' })],
  evidenceAgainst: [fake('test.against', { text: 'one request got through' })],
  routes: [{ httpMethod: 'GET', path: '/orders/{id}' }],
  explains: 12,
  remedies: ['grant-invoke'],
};

export const diagnosisOf = (more: Partial<Diagnosis> = {}): Diagnosis => ({
  verdict: 'cause-found',
  symptom: '5xx',
  hop: 'integration',
  causes: [cause],
  unrelated: [{ ...cause, check: 'execution-logging-off', subject: 'prod' }],
  readInPart: [],
  notChecked: [
    {
      check: 'throttle-account',
      gap: {
        what: 'service-quotas:GetServiceQuota',
        because: 'AccessDeniedException: no',
        allow: 'servicequotas:GetServiceQuota',
      },
    },
  ],
  since: '2026-11-21T02:10:00.000Z',
  routesHit: [{ route: { httpMethod: 'GET', path: '/orders/{id}' }, failures: 12 }],
  requests: 400,
  share: 0.42,
  recentChanges: [
    { at: '2026-11-21T02:08:00.000Z', what: fake('test.change'), beforeSymptom: 120 },
  ],
  failureGroups: [
    {
      line: 'Execution failed due to configuration error: Invalid permissions on Lambda function',
      status: 500,
      count: 12,
      unexplained: 0,
      routes: [{ route: { httpMethod: 'GET', path: '/orders/{id}' }, failures: 12 }],
      first: '2026-11-21T02:10:03.000Z',
      last: '2026-11-21T02:14:40.000Z',
      causes: ['lambda-permission-missing'],
    },
  ],
  traffic: { requests: 400, serverErrors: 168, clientErrors: 20, latencyP99: 90 },
  ruledOut: ['throttle-stage-method'],
  ...more,
});

export function planOf(incidentId: string, more: Partial<Plan> = {}): Plan {
  const plan: Omit<Plan, 'hash'> = {
    incidentId,
    target,
    cause: { check: cause.check, subject: cause.subject },
    remedy: 'grant-invoke',
    risk: 'low',
    blastRadius: [{ code: 'plan.all-routes', args: {} }],
    routes: 'all',
    lifetime: 'permanent',
    operations: [
      {
        id: 'grant',
        service: 'lambda',
        action: 'AddPermission',
        input: {
          FunctionName: functionArn,
          StatementId: 'medic',
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
          SourceArn: apiArn(target, '*/GET/orders'),
        },
        expects: null,
        undo: [
          {
            service: 'lambda',
            action: 'RemovePermission',
            input: { FunctionName: functionArn, StatementId: 'medic' },
          },
        ],
      },
    ],
    createdAt: '2026-11-21T02:15:00.000Z',
    expiresAt: '2026-11-21T03:15:00.000Z',
    ...more,
  };
  return { ...plan, hash: hashOf(plan) };
}

export const changeOf = (plan: Plan, more: Partial<Change> = {}): Change => ({
  incidentId: plan.incidentId,
  planHash: plan.hash,
  operationId: 'grant',
  index: 0,
  status: 'applied',
  call: { service: 'lambda', action: 'AddPermission', input: plan.operations[0]?.input ?? {} },
  undo: plan.operations[0]?.undo ?? [],
  before: { statements: [] },
  after: { statements: ['medic'] },
  requestId: 'r-1',
  at: '2026-11-21T02:16:30.000Z',
  ...more,
});

/** One minute, `offset` minutes after 02:00. */
export const minuteOf = (offset: number, more: Partial<Minute> = {}): Minute => ({
  at: new Date(Date.parse('2026-11-21T02:00:00Z') + offset * 60_000).toISOString(),
  requests: 80,
  serverErrors: 0,
  clientErrors: 1,
  latencyP99: 90,
  integrationLatencyP99: 70,
  integrationLatencyMax: 120,
  ...more,
});

/** Good until 02:10, bad until 02:17, good after. */
export const minutes: readonly Minute[] = Array.from({ length: 40 }, (_, offset) =>
  minuteOf(offset, offset >= 10 && offset < 18 ? { serverErrors: 34, latencyP99: 12 } : {}),
);

export const verification: Verification = {
  verdict: 'recovered',
  helped: true,
  reasons: [fake('test.reason')],
  samples: minutes.slice(17),
  recheck: { verdict: 'healthy' },
  at: '2026-11-21T02:40:00.000Z',
};

export function reportOf(more: Partial<Report> = {}): Report {
  const plan = planOf('inc-1');
  return {
    incident: {
      id: 'inc-1',
      status: 'closed',
      outcome: 'recovered',
      target,
      alarm,
      openedAt: '2026-11-21T02:14:45.000Z',
      closedAt: '2026-11-21T02:48:00.000Z',
      executionArn: 'arn:aws:states:ap-northeast-1:123456789012:execution:remediation:one',
      joined: [{ ...alarm, name: 'orders-latency' }],
      timeline: [
        { at: alarm.at, what: { code: 'incident.alarm-fired', args: { alarm: alarm.name } } },
        {
          at: '2026-11-21T02:16:30.000Z',
          what: {
            code: 'incident.applied-changes',
            args: { operations: 1, remedy: 'grant-invoke' },
          },
        },
      ],
    },
    attempts: [
      {
        number: 1,
        diagnosis: diagnosisOf(),
        plan,
        decision: {
          incidentId: 'inc-1',
          planHash: plan.hash,
          answer: 'approve',
          by: 'kim',
          at: '2026-11-21T02:16:00.000Z',
          reason: 'looks right',
        },
        changes: [changeOf(plan)],
        verification,
      },
    ],
    reasons: [{ code: 'incident.closed-recovered', args: {} }],
    minutes: [...minutes],
    ...more,
  };
}
