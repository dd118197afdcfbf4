import { expect } from '@jest/globals';
import grantAuthorizerInvoke from '../../../../core/remedies/catalogue/grant-authorizer-invoke.ts';
import { remedyTable } from '../remedy-table.ts';

remedyTable(grantAuthorizerInvoke, [
  {
    name: 'the authorizer and nothing else',
    cause: { check: 'authorizer-permission-missing', subject: 'auth1', routes: 'all' },
    facts: {
      authorization: {
        lambdaAuthorizers: [
          {
            authorizerId: 'auth1',
            functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:guard',
            policy: { known: [] },
          },
        ],
      },
    },
    expected: {
      operations: [
        expect.objectContaining({
          input: expect.objectContaining({
            FunctionName: 'guard',
            SourceArn: 'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/authorizers/auth1',
          }),
        }) as never,
      ],
    },
  },
  { name: 'an authorizer that is gone', cause: { subject: 'auth9' }, expected: null },
]);
