import { expect } from '@jest/globals';
import check from '../../../../core/checks/authorization/authorizer-response-form-mismatch.ts';
import {
  allow,
  api,
  failure,
  functionArn,
  gap,
  known,
  lambdaUri,
  route,
  since,
} from '../support/facts.ts';
import { httpFacts } from '../support/http-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-invalid-response';
const open = [id, 'authorizer-lambda-error', 'authorizer-permission-missing'];
const guarded = (policy: object = known([allow(`${api}/authorizers/a1`)])) => ({
  ...httpFacts({
    routes: known([
      route('GET', '/orders', {}, { authorizationType: 'CUSTOM', authorizerId: 'a1' }),
    ]),
    authorizers: known([
      {
        id: 'a1',
        name: 'gate',
        type: 'REQUEST',
        authorizerUri: lambdaUri(),
        enableSimpleResponses: false,
      },
    ]),
  }),
  authorization: {
    lambdaAuthorizers: [{ authorizerId: 'a1', functionArn, policy: policy as never }],
  },
});
const changed = {
  changes: known({
    events: [
      {
        at: '2026-01-05T10:19:40.000Z',
        source: 'apigateway.amazonaws.com',
        name: 'UpdateAuthorizer',
        by: null,
        resources: [{ kind: 'api', id: 'a1b2c3' }],
        details: { authorizerId: 'a1', enableSimpleResponses: false },
      },
    ],
    completeFrom: since,
    completeUntil: since,
  }),
};

const cases: Case[] = [
  ['nothing is wrong', { facts: guarded() }, [healthy]],
  [
    'the form was changed, and API Gateway may call the function',
    { facts: { ...guarded(), ...changed }, signals: { failures: [failure(open)] } },
    [
      faulty({
        confidence: 'certain',
        remedies: ['restore-authorizer-response'],
        data: expect.objectContaining({ authorizerId: 'a1' }) as object,
      }),
    ],
  ],
  ['nothing was changed', { facts: guarded(), signals: { failures: [failure(open)] } }, [healthy]],
  [
    'the form was changed, and API Gateway may not call the function',
    { facts: { ...guarded(known([])), ...changed }, signals: { failures: [failure(open)] } },
    [healthy],
  ],
  [
    'the policy could not be read',
    { facts: { ...guarded(gap()), ...changed }, signals: { failures: [failure(open)] } },
    [unknown],
  ],
];

table(check, cases);
