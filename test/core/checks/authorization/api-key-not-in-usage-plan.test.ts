import check from '../../../../core/checks/authorization/api-key-not-in-usage-plan.ts';
import { known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';
import { clientErrors, keyed, refused } from './support/keyed.ts';

const id = 'api-key-not-in-usage-plan';
const plan = (name: string) => ({ id: name, name, stages: [] });
const changes = (name: string, resources: object[], details: object = {}) => ({
  changes: known({
    events: [
      {
        at: '2026-01-05T10:19:00.000Z',
        source: 'apigateway.amazonaws.com',
        name,
        by: 'arn:aws:iam::111122223333:user/dev',
        resources: resources as never[],
        details: details as never,
      },
    ],
    completeFrom: '2026-01-05T07:00:00.000Z',
    completeUntil: '2026-01-05T10:30:00.000Z',
  }),
});

const cases: Case[] = [
  [
    'of many keys, the refused one is in no plan of the stage',
    {
      facts: keyed({ members: null, isEveryKey: false, holders: ['elsewhere'] }),
      signals: clientErrors(refused({ apiKeyId: 'key1' })),
    },
    [faulty({ subject: 'key1', confidence: 'certain', remedies: ['add-key-to-usage-plan'] })],
  ],
  [
    'of many keys, the refused one is in a plan of the stage',
    {
      facts: keyed({ members: null, isEveryKey: false, holders: ['elsewhere', 'plan1'] }),
      signals: clientErrors(refused({ apiKeyId: 'key1' })),
    },
    [healthy],
  ],
  [
    'of many keys, another one than the refused one was asked about',
    {
      facts: keyed({ members: null, isEveryKey: false, holders: ['elsewhere'] }),
      signals: clientErrors(refused({ apiKeyId: 'key2' })),
    },
    [unknown],
  ],
  [
    'CloudTrail shows that the stage was taken out of one of several plans',
    {
      facts: {
        ...keyed({ members: null, isEveryKey: false, otherPlans: [plan('p2')] }),
        ...changes('UpdateUsagePlan', [{ kind: 'usage-plan', id: 'p2' }], {
          'remove /apiStages': 'a1b2c3:prod',
        }),
      },
      signals: clientErrors(refused()),
    },
    [
      faulty({
        subject: 'prod',
        confidence: 'likely',
        remedies: ['add-stage-to-usage-plan'],
        data: { usagePlanId: 'p2', removed: 'yes' },
      }),
    ],
  ],
  ['no method requires a key', {}, []],
  ['key and stage are in a plan', { facts: keyed(), signals: clientErrors(refused()) }, [healthy]],
  [
    'the stage is in no plan, and there is one',
    { facts: keyed({ plans: [], otherPlans: [plan('p1')] }), signals: clientErrors(refused()) },
    [
      faulty({
        subject: 'prod',
        confidence: 'certain',
        remedies: ['add-stage-to-usage-plan'],
        data: { usagePlanId: 'p1', removed: 'no' },
      }),
    ],
  ],
  [
    'the stage is in no plan, and there are two',
    {
      facts: keyed({ plans: [], otherPlans: [plan('p1'), plan('p2')] }),
      signals: clientErrors(refused()),
    },
    [faulty({ remedies: [], advised: [{}, {}] })],
  ],
  [
    'CloudTrail shows which of two it was taken out of',
    {
      facts: {
        ...keyed({ plans: [], otherPlans: [plan('p1'), plan('p2')] }),
        ...changes('UpdateUsagePlan', [{ kind: 'usage-plan', id: 'p2' }], {
          'remove /apiStages': 'a1b2c3:prod',
        }),
      },
      signals: clientErrors(refused()),
    },
    [
      faulty({
        remedies: ['add-stage-to-usage-plan'],
        data: { usagePlanId: 'p2', removed: 'yes' },
      }),
    ],
  ],
  [
    'a request carried a key that is in no plan of the stage',
    {
      facts: keyed({ keys: [{ id: 'key2', name: '', enabled: true }] }),
      signals: clientErrors(refused({ apiKeyId: 'key2' })),
    },
    [
      faulty({
        subject: 'key2',
        confidence: 'certain',
        remedies: ['add-key-to-usage-plan'],
        evidence: [{ code: `${id}.key-outside` }, {}],
        data: { usagePlanId: 'plan1', keyId: 'key2' },
      }),
    ],
  ],
  [
    'a key that is disabled, too',
    {
      facts: keyed({ keys: [{ id: 'key2', name: '', enabled: false }] }),
      signals: clientErrors(refused({ apiKeyId: 'key2' })),
    },
    [healthy],
  ],
  [
    'the plans hold no key, and one is enabled',
    { facts: keyed({ members: [] }), signals: clientErrors(refused()) },
    [faulty({ subject: 'plan1', confidence: 'certain', remedies: [] })],
  ],
  [
    'the plans hold no key, and two are enabled',
    {
      facts: keyed({
        members: [],
        keys: ['key1', 'key2'].map((key) => ({ id: key, name: '', enabled: true })),
      }),
      signals: clientErrors(refused()),
    },
    [faulty({ subject: 'plan1', confidence: 'certain', remedies: [] })],
  ],
  [
    'CloudTrail shows that a key was taken out, and the log names none',
    {
      facts: {
        ...keyed(),
        ...changes('DeleteUsagePlanKey', [
          { kind: 'usage-plan', id: 'plan1' },
          { kind: 'api-key', id: 'key2' },
        ]),
      },
      signals: clientErrors(refused()),
    },
    [faulty({ subject: 'key2', confidence: 'likely', remedies: ['add-key-to-usage-plan'] })],
  ],
  [
    'the members of the plans could not be read',
    { facts: keyed({ members: null }), signals: clientErrors(refused()) },
    [unknown],
  ],
];

table(check, cases);
