import type { Account } from '../../account/account.ts';
import type { Surroundings } from '../../surroundings.ts';
import { answering, permit, publishAll } from '../functions.ts';

export const alias = 'live';

/** What the functions do, by the S3 key of their code. */
export const code: Surroundings['code'] = {
  'items/1.zip': answering(45, { items: [] }),
  'items/2.zip': answering(50, { items: [] }),
  'baskets/1.zip': answering(60, { basket: 'b-1' }, 201),
  'history/1.zip': answering(55, { orders: [] }),
  'profile/1.zip': answering(40, { name: 'customer' }),
  'legacy/1.zip': { ...answering(70, { legacy: true }), reads: '1.0' },
  'feed/1.zip': answering(35, { feed: [] }),
  'gatekeeper/1.zip': {
    duration: 20,
    jitter: 0.4,
    outcome: { kind: 'return', value: { isAuthorized: true } },
  },
};

const functions = [
  'items',
  'baskets',
  'history',
  'profile',
  'legacy',
  'feed',
  'gatekeeper',
] as const;
export type FunctionName = (typeof functions)[number];

/** @returns the ARN of each function's alias */
export const buildFunctions = (account: Account): Record<FunctionName, string> =>
  publishAll(account, functions, code, alias);

/** What each route of the storefront needs to be let in: statement id, function, and what the statement covers. */
const permissions: readonly [id: string, name: FunctionName, source: string][] = [
  ['list-items', 'items', 'GET/items'],
  ['get-item', 'items', 'GET/items/*'],
  ['make-basket', 'baskets', 'POST/baskets'],
  ['list-orders', 'history', 'GET/orders'],
  ['get-profile', 'profile', 'GET/profile'],
  ['legacy', 'legacy', '*/legacy/*'],
];

/** Lets the API's routes and its authorizer invoke their functions. */
export function permitAll(account: Account, apiId: string, authorizerId: string): void {
  for (const [id, name, source] of permissions)
    permit(account, name, alias, id, `${apiId}/*/${source}`);
  permit(account, 'gatekeeper', alias, 'authorize', `${apiId}/authorizers/${authorizerId}`);
}
