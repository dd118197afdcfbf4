import check from '../../../../core/checks/vpc-link/ecs-service-waiting.ts';
import { behind, deployment, serviceArn, used } from '../support/ecs.ts';
import { failure, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const failures = [
  failure(['http-backend-503-overload'], { route: { httpMethod: 'GET', path: '/stock' } }),
];
const idle = known(used());

const cases: Case[] = [
  [
    'it answers 503 with processor left',
    { facts: behind({ minutes: idle }, 1), signals: { failures } },
    [faulty({ subject: serviceArn, confidence: 'likely', remedies: [] })],
  ],
  [
    'it is slow with processor left',
    { facts: behind({ minutes: idle }, 1), signals: { symptom: 'latency' } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'other methods fail',
    {
      facts: behind({ minutes: idle }),
      signals: { failures: [failure(['lambda-permission-missing'])] },
    },
    [healthy],
  ],
  ['it is busy', { facts: behind({}), signals: { failures } }, [healthy]],
  [
    'its memory is used up',
    { facts: behind({ minutes: known(used({ memory: 97 })) }), signals: { failures } },
    [healthy],
  ],
  [
    'it was released shortly before',
    {
      facts: behind({
        minutes: idle,
        deployments: [deployment({ createdAt: '2026-01-05T10:05:00.000Z' })],
      }),
      signals: { failures },
    },
    [healthy],
  ],
  [
    'tasks are missing',
    { facts: behind({ minutes: idle, running: 3 }), signals: { failures } },
    [healthy],
  ],
  [
    'fewer tasks run than before',
    { facts: behind({ minutes: known(used({ tasks: 2 })) }), signals: { failures } },
    [healthy],
  ],
  [
    'what it used could not be read',
    { facts: behind({ minutes: gap('cloudwatch:GetMetricData') }), signals: { failures } },
    [unknown],
  ],
];

table(check, cases);
