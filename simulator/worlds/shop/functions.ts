import type { Account } from '../../account/account.ts';
import type { Surroundings } from '../../surroundings.ts';
import { answering, permit, publishAll } from '../functions.ts';

export const alias = 'live';

/** What the shop's functions do, by the S3 key of their code. */
export const code: Surroundings['code'] = {
  'orders/1.zip': answering(55, { orders: [] }),
  'orders/2.zip': answering(60, { orders: [] }),
  'catalog/1.zip': answering(40, { items: [] }),
  'catalog/2.zip': answering(45, { items: [] }),
  'quotes/1.zip': {
    duration: 80,
    jitter: 0.4,
    outcome: { kind: 'return', value: { price: 1290, currency: 'JPY' } },
  },
  'partners/1.zip': answering(50, { items: [] }),
  'admin/1.zip': answering(50, { role: 'admin' }),
  'account/1.zip': answering(45, { name: 'customer' }),
  'authorizer/1.zip': {
    duration: 25,
    jitter: 0.4,
    outcome: {
      kind: 'return',
      value: {
        principalId: 'customer',
        policyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: '*' }],
        },
      },
    },
  },
  // Nothing to do with the shop.
  'blog/1.zip': answering(30, { posts: [] }),
  'nightly-report/1.zip': answering(4_000, {}),
};

const functions = [
  'orders',
  'catalog',
  'quotes',
  'partners',
  'admin',
  'account',
  'authorizer',
] as const;
export type FunctionName = (typeof functions)[number];

/** @returns the ARN of each function's alias */
export const buildFunctions = (account: Account): Record<FunctionName, string> =>
  publishAll(account, functions, code, alias);

/** What each method needs to be let in: statement id, function, and the methods that the statement covers. */
const permissions: readonly [id: string, name: FunctionName, methods: string][] = [
  ['list-orders', 'orders', 'GET/orders'],
  ['create-order', 'orders', 'POST/orders'],
  ['get-order', 'orders', 'GET/orders/*'],
  ['list-catalog', 'catalog', 'GET/catalog'],
  ['create-quote', 'quotes', 'POST/quotes'],
  ['list-for-partners', 'partners', 'GET/partners'],
  ['get-admin', 'admin', 'GET/admin'],
  ['get-account', 'account', 'GET/account'],
];

/** Lets the API's methods and its authorizer invoke their functions. */
export function permitAll(account: Account, apiId: string, authorizerId: string): void {
  for (const [id, name, methods] of permissions) {
    permit(account, name, alias, id, `${apiId}/*/${methods}`);
  }
  permit(account, 'authorizer', alias, 'authorize', `${apiId}/authorizers/${authorizerId}`);
}
