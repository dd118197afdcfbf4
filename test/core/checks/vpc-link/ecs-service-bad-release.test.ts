import check from '../../../../core/checks/vpc-link/ecs-service-bad-release.ts';
import { behind, definition, deployment, serviceArn, used } from '../support/ecs.ts';
import { gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const earlier = 'arn:aws:ecs:eu-west-1:111122223333:task-definition/stock:6';
const recent = (more: object = {}) =>
  deployment({ createdAt: '2026-01-05T10:05:00.000Z', ...more });

const cases: Case[] = [
  ['no release', { facts: behind({}, 1) }, [healthy]],
  [
    'each request takes more since, and the tasks are at their limit',
    { facts: behind({ deployments: [recent()] }, 1) },
    [
      faulty({
        subject: serviceArn,
        confidence: 'certain',
        remedies: [],
        advised: [],
        data: { taskDefinition: definition },
      }),
    ],
  ],
  [
    'it takes more, and the tasks are not at their limit',
    { facts: behind({ deployments: [recent()], minutes: known(used({ cpu: 75 })) }, 1) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a release long before',
    { facts: behind({ deployments: [deployment({ createdAt: '2026-01-05T09:10:00.000Z' })] }, 1) },
    [healthy],
  ],
  [
    'a release after the symptom began',
    { facts: behind({ deployments: [deployment({ createdAt: '2026-01-05T10:25:00.000Z' })] }, 1) },
    [healthy],
  ],
  [
    'requests take no more than before',
    { facts: behind({ deployments: [recent()], minutes: known(used()) }, 1) },
    [healthy],
  ],
  ['three times as many requests', { facts: behind({ deployments: [recent()] }, 3) }, [healthy]],
  [
    'its tasks do not start, while the ones before go on',
    {
      facts: behind(
        {
          deployments: [
            recent({ rollout: 'IN_PROGRESS', failedTasks: 3 }),
            deployment({ status: 'ACTIVE', taskDefinition: earlier }),
          ],
          minutes: known(used()),
        },
        1,
      ),
    },
    [
      faulty({
        confidence: 'likely',
        remedies: [],
        advised: [{ action: 'UpdateService', input: { taskDefinition: earlier } }],
      }),
    ],
  ],
  [
    'what it used could not be read',
    { facts: behind({ deployments: [recent()], minutes: gap('cloudwatch:GetMetricData') }) },
    [unknown],
  ],
];

table(check, cases);
