import check from '../../../../core/checks/account/control-plane-throttled.ts';
import { gap, since } from '../support/facts.ts';
import { pipeline, refusing } from '../support/refused.ts';
import { type Case, faulty, table, unknown } from '../support/table.ts';

const throttled = {
  by: pipeline,
  tool: 'Terraform',
  error: 'TooManyRequestsException',
  message: 'Too Many Requests',
};
const code = (name: string, args: object = {}) => ({
  code: `control-plane-throttled.${name}`,
  args,
});

const cases: Case[] = [
  ['nobody was refused anything', { facts: refusing() }, []],
  ['CloudTrail could not be read', { facts: { changes: gap() } }, [unknown]],
  [
    'a pipeline that deploys too often',
    {
      facts: refusing(throttled, throttled, { ...throttled, name: 'UpdateStage' }),
      signals: { since },
    },
    [
      faulty({
        subject: pipeline,
        confidence: 'certain',
        routes: [],
        remedies: [],
        evidence: [
          code('refused', {
            count: 3,
            operations: 'CreateDeployment, UpdateStage',
            tool: 'Terraform',
          }),
          code('during'),
          code('limit', { operation: 'CreateDeployment', seconds: 5 }),
        ],
      }),
    ],
  ],
  [
    'before the symptom',
    {
      facts: refusing({ ...throttled, name: 'UpdateStage', at: '2026-01-05T10:01:00.000Z' }),
      signals: { since },
    },
    [faulty({ evidence: [code('refused')] })],
  ],
  [
    'another API',
    { facts: refusing({ ...throttled, resources: [{ kind: 'api', id: 'z9z9z9' }] }) },
    [],
  ],
  ['a call that was denied', { facts: refusing({}) }, []],
];

table(check, cases);
