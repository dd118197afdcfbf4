import { expect } from '@jest/globals';
import check from '../../../../core/checks/vpc-link/ecs-service-overloaded.ts';
import { behind, deployment, scaling, serviceArn, used } from '../support/ecs.ts';
import { failure, gap, known, linkPath, minutes } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const remedies = ['scale-out-ecs-service'];
const stock = [{ httpMethod: 'GET', path: '/stock' }];
const said = (code: string) => ({ code: `ecs-service-overloaded.${code}` });
/** The fault with the reason for which it is left to people. */
const left = (code: string, more: object = {}) => [
  faulty({
    remedies: [],
    evidence: expect.arrayContaining([expect.objectContaining(said(code))]),
    ...more,
  }),
];
const recent = (more: object = {}) =>
  deployment({ createdAt: '2026-01-05T10:05:00.000Z', ...more });
const lowered = {
  at: '2026-01-05T10:19:00.000Z',
  source: 'ecs.amazonaws.com',
  name: 'UpdateService',
  by: 'arn:aws:iam::111122223333:user/oncall',
  resources: [{ kind: 'ecs-service', id: 'stock' }],
  details: { cluster: 'store', desiredCount: 1 },
};
const fewer = { desired: 1, running: 1, minutes: known(used({ cpu: 100, tasks: 1 })) };

const cases: Case[] = [
  ['no target is a task', { facts: { 'vpc-link': { paths: [linkPath()] } } }, []],
  [
    'twice the requests use up the tasks',
    {
      facts: behind(),
      signals: { failures: [failure(['http-backend-503-overload'], { route: stock[0]! })] },
    },
    [
      faulty({
        subject: serviceArn,
        confidence: 'certain',
        routes: stock,
        remedies,
        // 4 tasks at 40%, twice as many requests.
        data: { serviceArn, good: 6, least: 5, before: 4 },
      }),
    ],
  ],
  ['the tasks have processor left', { facts: behind({ minutes: known(used()) }) }, [healthy]],
  ['nothing fails', { facts: behind(), signals: { since: null } }, [healthy]],
  [
    'no more requests, and no fewer tasks',
    { facts: behind({}, 1) },
    [faulty({ confidence: 'likely', remedies: [] })],
  ],
  [
    'it was busy before',
    { facts: behind({ minutes: known(used({ cpu: 100 }, { cpu: 97 })) }) },
    [faulty({ confidence: 'likely', remedies: [] })],
  ],
  [
    'nothing was measured before',
    { facts: behind({ minutes: known(used({ cpu: 100 }).slice(20)) }) },
    left('unknown-before', { confidence: 'likely' }),
  ],
  [
    'somebody lowered the count',
    {
      facts: {
        ...behind(fewer, 1),
        changes: known({ events: [lowered], completeFrom: '', completeUntil: '' }),
      },
    },
    [
      faulty({
        confidence: 'certain',
        remedies,
        data: { good: 4, least: 4, before: 4, scaledIn: 1 },
        evidence: expect.arrayContaining([
          expect.objectContaining(said('fewer')),
          expect.objectContaining({ code: 'symptoms.changed' }),
        ]),
      }),
    ],
  ],
  [
    'the count of another service of that name was lowered',
    {
      facts: {
        ...behind(fewer, 1),
        changes: known({
          events: [{ ...lowered, details: { cluster: 'other', desiredCount: 1 } }],
          completeFrom: '',
          completeUntil: '',
        }),
      },
    },
    [
      faulty({
        evidence: expect.not.arrayContaining([
          expect.objectContaining({ code: 'symptoms.changed' }),
        ]),
      }),
    ],
  ],
  [
    'a release made each request dearer',
    { facts: behind({ deployments: [recent()] }, 1) },
    [healthy],
  ],
  [
    'a release, and requests that take no more than before',
    { facts: behind({ deployments: [recent()] }, 3) },
    left('release-alike', { remedies }),
  ],
  [
    'a release is under way',
    {
      facts: behind(
        { deployments: [recent({ rollout: 'IN_PROGRESS' }), deployment({ status: 'ACTIVE' })] },
        3,
      ),
    },
    left('deployment'),
  ],
  [
    'tasks fail to start',
    { facts: behind({ deployments: [deployment({ failedTasks: 2 })] }) },
    left('failing-tasks'),
  ],
  ['some tasks do not run yet', { facts: behind({ running: 3, pending: 1 }) }, left('starting')],
  [
    'tasks found no room',
    { facts: behind({ unplaced: { at: '2026-01-05T10:25:00.000Z', message: 'no room' } }) },
    left('no-room'),
  ],
  ['CodeDeploy deploys it', { facts: behind({ controller: 'CODE_DEPLOY' }) }, left('controller')],
  ['it is a daemon', { facts: behind({ scheduling: 'DAEMON' }) }, left('daemon')],
  [
    'a policy scales it',
    { facts: behind({ scaling: known(scaling({ policies: ['cpu'] })) }) },
    left('policy'),
  ],
  [
    'it is being scaled',
    { facts: behind({ scaling: known(scaling({ underWay: true })) }) },
    left('policy'),
  ],
  [
    'a policy may only scale in',
    { facts: behind({ scaling: known(scaling({ policies: ['cpu'], outSuspended: true })) }) },
    left('scaled-in-again', {
      advised: [
        { action: 'RegisterScalableTarget', input: { MinCapacity: 6 } },
        { action: 'UpdateService', input: { desiredCount: 6 } },
      ],
    }),
  ],
  [
    'its policies are suspended',
    {
      facts: behind({
        scaling: known(scaling({ policies: ['cpu'], outSuspended: true, inSuspended: true })),
      }),
    },
    [faulty({ remedies })],
  ],
  [
    'it may not have as many',
    { facts: behind({ scaling: known(scaling({ max: 4 })) }) },
    left('beyond-max', {
      advised: [{ action: 'RegisterScalableTarget', input: { MaxCapacity: 6 } }, {}],
    }),
  ],
  [
    'it may have as many as just do',
    { facts: behind({ scaling: known(scaling({ max: 5 })) }) },
    [faulty({ remedies })],
  ],
  ['it takes more than twice as many', { facts: behind({}, 5) }, left('beyond-step')],
  ...(['502', '503'] as const).map((status): Case => {
    const fails = status === '502';
    return [
      `few good answers are left, and the failures are ${status}`,
      {
        facts: {
          ...behind({}, 2),
          metrics: known({ minutes: minutes({ requests: 200, serverErrors: 190 }) }),
        },
        signals: {
          failures: [
            failure(['http-backend-503-overload'], { route: stock[0]!, status: Number(status) }),
          ],
        },
      },
      fails
        ? left('fails-anyway', { confidence: 'possible' })
        : [faulty({ confidence: 'certain', remedies })],
    ];
  }),
  [
    'few good answers are left, and no log says why',
    {
      facts: {
        ...behind({}, 2),
        metrics: known({ minutes: minutes({ requests: 200, serverErrors: 190 }) }),
        logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') },
      },
      signals: { logsRead: false },
    },
    [unknown],
  ],
  [
    'its method is flooded, beyond what twice the tasks can serve',
    {
      facts: {
        ...behind({}, 6),
        metrics: known({
          minutes: minutes({ requests: 600, serverErrors: 300 }),
          byRoute: [{ route: stock[0]!, minutes: minutes({ requests: 600, serverErrors: 300 }) }],
        }),
      },
    },
    [faulty({ remedies: ['protect-backend'], data: { httpMethod: 'GET', path: '/stock' } })],
  ],
  [
    'what it used could not be read',
    { facts: behind({ minutes: gap('cloudwatch:GetMetricData') }) },
    [unknown],
  ],
  [
    'what scales it could not be read',
    { facts: behind({ scaling: gap('application-autoscaling:DescribeScalableTargets') }) },
    // The remedy asks for it, finds the gap and says so.
    [faulty({ confidence: 'certain', remedies })],
  ],
  [
    'services could not be read',
    { facts: { 'vpc-link': { paths: [linkPath()], ecsServices: gap('ecs:ListServices') } } },
    [unknown],
  ],
];

table(check, cases);
