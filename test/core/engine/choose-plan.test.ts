import { expect, test } from '@jest/globals';
import { choosePlan } from '../../../core/engine/choose-plan.ts';
import type { Cause } from '../../../core/model/cause.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import type { Facts } from '../../../core/model/facts.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { cause, configuration, facts, lambdaFunction, rest } from '../remedies/facts.ts';
import { diagnosisOf } from '../workflow/samples.ts';
import { stand } from '../workflow/stand.ts';

const arn = (name: string) => `arn:aws:lambda:eu-central-1:123456789012:function:${name}:live`;
const called = (name: string) => lambdaFunction({ name, arn: arn(name) });
const base = facts({
  lambda: {
    functions: ['orders', 'catalog', 'quotes'].map(called),
    accountConcurrency: { known: { total: 1000, unreserved: 900 } },
  },
});
const grant = (name: string, changes: Partial<Cause> = {}): Cause =>
  cause({
    subject: arn(name),
    routes: [{ httpMethod: 'GET', path: `/${name}` }],
    remedies: ['grant-invoke'],
    ...changes,
  });
const rollBack = (changes: Partial<Cause> = {}): Cause =>
  cause({
    check: 'bad-deployment-rollback',
    domain: 'deployment',
    subject: 'prod',
    role: 'circumstance',
    confidence: 'possible',
    routes: 'all',
    remedies: ['roll-back-deployment'],
    data: { deploymentId: 'dep2', previousDeploymentId: 'dep1' },
    ...changes,
  });
const wrongMethod = cause({
  check: 'lambda-integration-wrong-http-method',
  subject: 'GET /orders',
  remedies: ['correct-integration-method'],
});

const environment = stand().environmentWith({ GATEWAY_MEDIC_POLICY: '{"mode":"automatic"}' });
const choose = (
  diagnosis: Partial<Diagnosis>,
  known: Facts = base,
  tried: readonly Plan[] = [],
) => {
  const whole = diagnosisOf({ unrelated: [], notChecked: [], failureGroups: [], ...diagnosis });
  return choosePlan(environment, 'inc-1', { diagnosis: whole, facts: known }, tried);
};
const chosen = (...given: Parameters<typeof choose>): string => {
  const { decision, plan } = choose(...given);
  if (!plan) return decision;
  return `${plan.remedy} of ${[plan.cause.subject, ...(plan.also ?? [])].map((one) => one.split(':').at(-2) ?? one).join(' ')}`;
};
const sampled = { routesHit: [{ route: { httpMethod: 'GET', path: '/orders' }, failures: 9 }] };
const unseen = { routesHit: [] };
const group = (causes: readonly string[]): Diagnosis['failureGroups'][number] => ({
  line: 'Execution failed',
  status: 500,
  count: 9,
  unexplained: 9,
  routes: [],
  first: null,
  last: null,
  causes: [...causes],
});
const planFor = (of: Cause): Plan => choose({ causes: [of] }).plan!;

/** A half-done change waits to be deployed, and GET /orders invokes with GET. */
const pending = {
  ...base,
  configuration: configuration({
    routes: {
      known: [
        {
          httpMethod: 'GET',
          path: '/orders',
          resourceId: 'r1',
          authorizationType: 'NONE',
          apiKeyRequired: false,
          integration: { type: 'AWS_PROXY', httpMethod: 'GET', timeoutInMillis: 29_000 },
        },
      ],
    },
    rest: rest({
      pendingChanges: {
        known: [{ route: { httpMethod: 'GET', path: '/rates' }, kind: 'changed', fields: ['uri'] }],
      },
    }),
  }),
};

test.each<[string, Parameters<typeof choose>, string]>([
  [
    'the best cause',
    [{ causes: [grant('orders'), rollBack({ explains: 3 })] }],
    'grant-invoke of orders',
  ],
  [
    'a cause of the failures that the alarm does not count',
    [{ causes: [wrongMethod, grant('orders', { explains: 9, beside: '4xx' })] }],
    'advice-only',
  ],
  [
    'a guess that explains nothing',
    [{ ...sampled, causes: [rollBack({ explains: 0 })] }],
    'advice-only',
  ],
  [
    'a guess, once the better cause was tried',
    [
      { ...sampled, causes: [grant('orders'), rollBack({ explains: 0 })] },
      base,
      [planFor(grant('orders'))],
    ],
    'nothing-to-do',
  ],
  [
    'a guess without a sample, once the better cause was tried',
    [
      { ...unseen, causes: [grant('orders', { explains: 0 }), rollBack({ explains: 0 })] },
      base,
      [planFor(grant('orders'))],
    ],
    'nothing-to-do',
  ],
  [
    'what is proven without a sample, once the better cause was tried',
    [
      { ...unseen, causes: [grant('orders', { explains: 0 }), grant('quotes', { explains: 0 })] },
      base,
      [planFor(grant('orders'))],
    ],
    'grant-invoke of quotes',
  ],
  [
    'the same write for another subject, once it was made',
    [{ causes: [rollBack({ subject: 'another' })] }, base, [planFor(rollBack())]],
    'advice-only',
  ],
  [
    'a circumstance for the few failures that a cause without a remedy leaves',
    [
      {
        ...sampled,
        causes: [grant('orders', { remedies: [] }), rollBack({ explains: 1, minor: true })],
      },
    ],
    'advice-only',
  ],
  ...(
    [
      [
        'a mere possibility, where the log names another cause',
        ['http-response-too-large'],
        'advice-only',
      ],
      [
        'a mere possibility, where a line stands for many',
        ['a', 'b', 'c'],
        'roll-back-deployment of prod',
      ],
    ] as const
  ).map(([name, causes, expected]): [string, Parameters<typeof choose>, string] => [
    name,
    [{ ...sampled, causes: [rollBack({ explains: 9 })], failureGroups: [group(causes)] }],
    expected,
  ]),
  [
    'one plan for all subjects',
    [{ causes: [grant('orders'), rollBack({ explains: 1 }), grant('catalog'), grant('quotes')] }],
    'grant-invoke of orders catalog quotes',
  ],
  [
    'not for those that explain nothing or are guesses',
    [
      {
        causes: [
          grant('orders'),
          grant('catalog', { explains: 0 }),
          grant('quotes', { confidence: 'likely' }),
        ],
      },
    ],
    'grant-invoke of orders',
  ],
  [
    'a deployment that ships other changes, without another way',
    [{ causes: [wrongMethod] }, pending],
    'correct-integration-method of GET /orders',
  ],
  [
    'going back rather than shipping other changes',
    [{ causes: [wrongMethod], unrelated: [rollBack({ explains: 0 })] }, pending],
    'roll-back-deployment of GET /orders',
  ],
])('%s', (_, given, expected) => expect(chosen(...given)).toBe(expected));

test('one plan for all subjects holds each operation under an id of its own', () => {
  const { plan } = choose({ causes: [grant('orders'), grant('catalog')] });
  expect(plan?.operations.map(({ id, input }) => [id, input['FunctionName']])).toEqual([
    ['grant', 'orders'],
    ['grant-2', 'catalog'],
  ]);
  expect(plan?.routes).toEqual([
    { httpMethod: 'GET', path: '/orders' },
    { httpMethod: 'GET', path: '/catalog' },
  ]);
});

test.each<[string, Partial<Cause>, Facts, 'low' | 'high' | null]>([
  ['it ran under an old deployment', {}, base, 'low'],
  [
    'it never ran',
    {},
    facts({
      lambda: {
        ...base.lambda!,
        functions: [lambdaFunction({ metrics: { gap: { what: 'm', because: 'denied' } } })],
      },
    }),
    'high',
  ],
  [
    'the deployment is new',
    {},
    {
      ...base,
      configuration: configuration({
        deployments: { known: [{ id: 'dep2', createdAt: '2026-01-05T03:05:00.000Z' }] },
      }),
    },
    'high',
  ],
  [
    'the deployment is new, and the policy names the API',
    {},
    facts({
      configuration: configuration({ deployments: { known: [] } }),
      lambda: {
        ...base.lambda!,
        functions: [
          lambdaFunction({
            policy: {
              known: [
                {
                  Effect: 'Allow',
                  Condition: {
                    ArnLike: {
                      'AWS:SourceArn':
                        'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*/POST/orders',
                    },
                  },
                },
              ],
            },
          }),
        ],
      },
    }),
    'low',
  ],
  [
    'a stage variable chose it',
    {},
    {
      ...base,
      configuration: configuration({
        routes: {
          known: [
            {
              httpMethod: 'GET',
              path: '/orders',
              authorizationType: 'NONE',
              apiKeyRequired: false,
              integration: {
                type: 'AWS_PROXY',
                timeoutInMillis: 29_000,
                uri: 'arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:123456789012:function:${stageVariables.fn}:live/invocations',
              },
            },
          ],
        },
      }),
    },
    null,
  ],
])('the risk of a grant where %s', (_, changes, known, risk) => {
  const { plan } = choose({ causes: [grant('orders', changes)] }, known);
  expect(plan?.risk ?? null).toBe(risk);
});
