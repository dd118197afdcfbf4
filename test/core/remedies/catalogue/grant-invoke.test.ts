import { expect } from '@jest/globals';
import grantInvoke from '../../../../core/remedies/catalogue/grant-invoke.ts';
import { lambdaFacts } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const source = (below: string) => ({
  operations: [
    expect.objectContaining({
      input: expect.objectContaining({
        SourceArn: `arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/${below}`,
      }),
    }) as never,
  ],
});

remedyTable(grantInvoke, [
  {
    name: 'one method: exactly its ARN, on any stage',
    facts: { lambda: lambdaFacts() },
    expected: {
      operations: [
        {
          id: 'grant',
          service: 'lambda',
          action: 'AddPermission',
          input: {
            FunctionName: 'orders',
            Qualifier: 'live',
            StatementId: expect.stringMatching(/^gateway-medic-[0-9a-f]{10}$/),
            Action: 'lambda:InvokeFunction',
            Principal: 'apigateway.amazonaws.com',
            SourceArn: 'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*/GET/orders',
          },
          expects: null,
          undo: [
            expect.objectContaining({ service: 'lambda', action: 'RemovePermission' }) as never,
          ],
        },
      ],
      lifetime: 'permanent',
    },
  },
  {
    name: 'a path parameter becomes a star',
    cause: { routes: [{ httpMethod: 'GET', path: '/orders/{id}/items' }] },
    facts: { lambda: lambdaFacts() },
    expected: source('*/GET/orders/*/items'),
  },
  {
    name: 'ANY and a greedy path',
    cause: { routes: [{ httpMethod: 'ANY', path: '/{proxy+}' }] },
    facts: { lambda: lambdaFacts() },
    expected: source('*/*/*'),
  },
  {
    name: 'a route of a WebSocket API is its key alone',
    cause: { routes: [{ httpMethod: 'ANY', path: '$connect' }] },
    facts: { lambda: lambdaFacts() },
    expected: source('*/$connect'),
  },
  {
    name: 'several routes of a WebSocket API: what their keys share',
    cause: {
      routes: [
        { httpMethod: 'ANY', path: 'sendText' },
        { httpMethod: 'ANY', path: 'sendImage' },
      ],
    },
    facts: { lambda: lambdaFacts() },
    expected: source('*/send*'),
  },
  {
    name: 'the root',
    cause: { routes: [{ httpMethod: 'GET', path: '/' }] },
    facts: { lambda: lambdaFacts() },
    expected: source('*/GET/'),
  },
  {
    name: 'several methods: what they share',
    cause: { routes: 'all' },
    facts: { lambda: lambdaFacts() },
    expected: source('*/GET/orders*'),
  },
  {
    name: 'several methods that share nothing',
    cause: {
      routes: [
        { httpMethod: 'GET', path: '/orders' },
        { httpMethod: 'POST', path: '/carts' },
      ],
    },
    facts: { lambda: lambdaFacts() },
    expected: source('*/*/*'),
  },
  {
    name: 'a function without a qualifier',
    cause: { subject: 'arn:aws:lambda:eu-central-1:123456789012:function:orders' },
    facts: {
      lambda: lambdaFacts({
        arn: 'arn:aws:lambda:eu-central-1:123456789012:function:orders',
        qualifier: null,
      }),
    },
    expected: {
      operations: [
        expect.objectContaining({
          input: expect.not.objectContaining({ Qualifier: expect.anything() }),
        }) as never,
      ],
    },
  },
  {
    name: 'another account’s function',
    cause: { subject: 'arn:aws:lambda:eu-central-1:999999999999:function:orders:live' },
    facts: {
      lambda: lambdaFacts({ arn: 'arn:aws:lambda:eu-central-1:999999999999:function:orders:live' }),
    },
    expected: null,
  },
  { name: 'a function that nothing is known of', expected: null },
]);
