import check from '../../../../core/checks/deployment/bad-deployment-rollback.ts';
import { configuration, failure, gap, known, minutes } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

/** The symptom begins at 10:20. */
const deployed = (createdAt: string, before = '2025-12-01T00:00:00.000Z') => ({
  configuration: configuration({
    deployments: known([
      { id: 'd2', createdAt },
      { id: 'd1', createdAt: before },
    ]),
  }),
});

const route = { httpMethod: 'GET', path: '/orders' };
const failing = { route, requests: 300, failures: 150, excess: 150, since: null };

/** A method with thirty requests a minute from a time on. */
const busySince = (time: string) => ({
  route,
  minutes: minutes()
    .filter(({ at }) => at >= `2026-01-05T${time}`)
    .map((minute) => ({ ...minute, requests: 30 })),
});

const refused = (status: number | null) => ({
  facts: deployed('2026-01-05T10:19:40.000Z'),
  signals: {
    symptom: '4xx' as const,
    serverErrors: 0,
    clientErrors: 500,
    failures: [failure([], { status })],
  },
});
/** Going back is no answer to requests that are denied. */
const denials: Case[] = [
  ['right before denials', refused(403), [faulty({ remedies: [] })]],
  ['right before missing credentials', refused(401), [faulty({ remedies: [] })]],
  ['right before client errors of unknown status', refused(null), [faulty({ remedies: [] })]],
  [
    'right before other client errors',
    refused(400),
    [faulty({ remedies: ['roll-back-deployment'] })],
  ],
];

const cases: Case[] = [
  ['an old deployment', {}, [healthy]],
  [
    'right before the symptom',
    { facts: deployed('2026-01-05T10:19:40.000Z') },
    [
      faulty({
        subject: 'prod',
        confidence: 'possible',
        remedies: ['roll-back-deployment'],
        data: { deploymentId: 'd2', previousDeploymentId: 'd1' },
        evidence: [
          { code: 'bad-deployment-rollback.since', args: { minutes: 0 } },
          { code: 'bad-deployment-rollback.calm-before' },
          { code: 'bad-deployment-rollback.assumed', args: { deployment: 'd1' } },
        ],
      }),
    ],
  ],
  ['within the first bad minute', { facts: deployed('2026-01-05T10:20:30.000Z') }, [faulty()]],
  ...denials,
  ['an hour before', { facts: deployed('2026-01-05T09:20:00.000Z') }, [healthy]],
  [
    'two minutes before, in which a hundred requests would have failed',
    { facts: deployed('2026-01-05T10:18:00.000Z') },
    [healthy],
  ],
  [
    'two minutes before, with too few requests to clear it',
    { facts: deployed('2026-01-05T10:18:00.000Z'), signals: { requests: 1000, serverErrors: 40 } },
    [faulty({ data: { deploymentId: 'd2', previousDeploymentId: 'd1' } })],
  ],
  [
    'two minutes before, and its method was not called until then',
    {
      facts: {
        ...deployed('2026-01-05T10:18:00.000Z'),
        metrics: known({ minutes: minutes({ serverErrors: 50 }), byRoute: [busySince('10:20')] }),
      },
      signals: { routes: [failing] },
    },
    [faulty()],
  ],
  [
    'two minutes before, and its method went well since',
    {
      facts: {
        ...deployed('2026-01-05T10:18:00.000Z'),
        metrics: known({ minutes: minutes({ serverErrors: 50 }), byRoute: [busySince('10:15')] }),
      },
      signals: { routes: [failing] },
    },
    [healthy],
  ],
  [
    'after the first failure in the log',
    {
      facts: deployed('2026-01-05T10:20:30.000Z'),
      signals: { began: { from: '2026-01-05T10:20:10.000Z', to: '2026-01-05T10:20:12.000Z' } },
    },
    [healthy],
  ],
  [
    'a harmless one after it ships the same',
    {
      facts: {
        configuration: configuration({
          deployments: known([
            { id: 'd2', createdAt: '2026-01-05T10:23:00.000Z' },
            { id: 'd1', createdAt: '2026-01-05T10:19:50.000Z' },
            { id: 'd0', createdAt: '2025-12-01T00:00:00.000Z' },
          ]),
        }),
      },
    },
    [faulty({ data: { deploymentId: 'd2', previousDeploymentId: 'd0' } })],
  ],
  ['after the symptom', { facts: deployed('2026-01-05T10:25:00.000Z') }, [healthy]],
  [
    'no symptom',
    { facts: deployed('2026-01-05T10:18:00.000Z'), signals: { since: null } },
    [healthy],
  ],
  [
    'nothing to go back to',
    {
      facts: {
        configuration: configuration({
          deployments: known([{ id: 'd2', createdAt: '2026-01-05T10:18:00.000Z' }]),
        }),
      },
    },
    [healthy],
  ],
  [
    'the stage is on an older deployment',
    {
      facts: {
        configuration: configuration({
          stage: { ...configuration().stage, deploymentId: 'd1' },
          deployments: known([
            { id: 'd2', createdAt: '2026-01-05T10:18:00.000Z' },
            { id: 'd1', createdAt: '2025-12-01T00:00:00.000Z' },
          ]),
        }),
      },
    },
    [healthy],
  ],
  [
    'deployments that could not be read',
    { facts: { configuration: configuration({ deployments: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
