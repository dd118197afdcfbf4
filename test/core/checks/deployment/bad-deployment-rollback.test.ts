import check from '../../../../core/checks/deployment/bad-deployment-rollback.ts';
import { configuration, gap, known } from '../support/facts.ts';
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

const cases: Case[] = [
  ['an old deployment', {}, [healthy]],
  [
    'two minutes before the symptom',
    { facts: deployed('2026-01-05T10:18:00.000Z') },
    [
      faulty({
        subject: 'prod',
        confidence: 'possible',
        remedies: ['roll-back-deployment'],
        data: { deploymentId: 'd2', previousDeploymentId: 'd1' },
        evidence: [
          { code: 'bad-deployment-rollback.since', args: { minutes: 2 } },
          { code: 'bad-deployment-rollback.calm-before' },
        ],
      }),
    ],
  ],
  ['within the first bad minute', { facts: deployed('2026-01-05T10:20:30.000Z') }, [faulty()]],
  ['an hour before', { facts: deployed('2026-01-05T09:20:00.000Z') }, [healthy]],
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
