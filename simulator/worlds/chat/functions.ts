import type { Account } from '../../account/account.ts';
import type { Surroundings } from '../../surroundings.ts';
import { answering, permit, publishAll } from '../functions.ts';

export const alias = 'live';

/** What the functions do, by the S3 key of their code. */
export const code: Surroundings['code'] = {
  'joining/1.zip': answering(40, {}),
  'leaving/1.zip': answering(30, {}),
  'messages/1.zip': answering(60, {}),
  'messages/2.zip': answering(55, {}),
  'typing/1.zip': answering(25, {}),
  'doorkeeper/1.zip': {
    duration: 20,
    jitter: 0.4,
    outcome: {
      kind: 'return',
      value: {
        principalId: 'member',
        policyDocument: {
          Version: '2012-10-17',
          Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: '*' }],
        },
      },
    },
  },
};

const functions = ['joining', 'leaving', 'messages', 'typing', 'doorkeeper'] as const;
export type FunctionName = (typeof functions)[number];

/** @returns the ARN of each function's alias */
export const buildFunctions = (account: Account): Record<FunctionName, string> =>
  publishAll(account, functions, code, alias);

/** The function behind each route. */
export const routes: readonly (readonly [key: string, name: FunctionName, called: string])[] = [
  ['$connect', 'joining', 'connect'],
  ['$disconnect', 'leaving', 'disconnect'],
  ['sendMessage', 'messages', 'sendMessage'],
  ['typing', 'typing', 'typing'],
];

/** Lets the API's routes and its authorizer invoke their functions. */
export function permitAll(account: Account, apiId: string, authorizerId: string): void {
  for (const [key, name, called] of routes)
    permit(account, name, alias, called, `${apiId}/*/${key}`);
  permit(account, 'doorkeeper', alias, 'authorize', `${apiId}/authorizers/${authorizerId}`);
}
