import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/jwt-lifetime.ts';
import { gap, known } from '../support/facts.ts';
import { table } from '../support/table.ts';

const arn = 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_abc';
const client = (accessTokenMinutes: number | null, idTokenMinutes: number) => ({
  userPools: [
    {
      arn,
      clients: known([
        {
          id: 'c1',
          name: 'app',
          accessTokenMinutes,
          idTokenMinutes,
          settings: { ClientName: 'app', CallbackURLs: ['https://example.com'] },
        },
      ]),
    },
  ],
});

describe('jwt-lifetime', () => {
  table(rule, [
    ['no user pool', {}, []],
    ['a quarter of an hour', client(15, 15), ['pass']],
    ['the bounds', client(5, 60), ['pass']],
    ['a day', client(1440, 60), [['long']], ['cognito-idp:UpdateUserPoolClient']],
    ['too short', client(60, 1), [['short']]],
    ['in a unit that is new', client(null, 60), ['unknown']],
    ['both', client(61, 61), [['long', 'long']]],
    [
      'could not be read',
      { userPools: [{ arn, clients: gap('cognito-idp:ListUserPoolClients') }] },
      ['unknown'],
    ],
    ['authorizers not known', { configuration: { authorizers: gap() } }, ['unknown']],
  ]);
});
