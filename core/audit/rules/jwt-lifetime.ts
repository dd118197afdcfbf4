import type { RuleVerdict } from '../../model/audit/rule-result.ts';
import type { PoolClient } from '../../model/audit/pool-client.ts';

import { known } from '../../model/reading.ts';
import { defineRule, fixCall, pass, unknown, violation } from '../define-rule.ts';

const id = 'jwt-lifetime';
/** Minutes. */
const bounds = { least: 5, most: 60 };
const recommended = 15;

/** Tokens of the user pools that authorizers trust. https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP'],
  judge({ configuration, userPools }) {
    known(configuration.authorizers);
    return userPools.flatMap(({ arn, clients }): RuleVerdict[] => {
      if ('gap' in clients) return [{ verdict: 'unknown', subject: arn, gap: clients.gap }];
      return clients.known.map((client) => judge(arn, client));
    });
  },
});

function judge(pool: string, client: PoolClient): RuleVerdict {
  const { accessTokenMinutes: access, idTokenMinutes: identity, settings } = client;
  const subject = `${client.name} (${client.id})`;
  if (access === null || identity === null)
    return unknown(
      'cognito-idp:DescribeUserPoolClient',
      'The unit of a token’s lifetime is not known.',
      subject,
    );
  const wrong = [
    { token: 'AccessToken', minutes: access },
    { token: 'IdToken', minutes: identity },
  ].filter(({ minutes }) => minutes < bounds.least || minutes > bounds.most);
  if (wrong.length === 0) return pass(subject);
  const UserPoolId = pool.split('/').at(-1);
  // What an update leaves out, Cognito sets back to its default: everything else is repeated.
  const update = (changed: Readonly<Record<string, unknown>>) =>
    fixCall('cognito-idp:UpdateUserPoolClient', {
      ...settings,
      UserPoolId,
      ClientId: client.id,
      ...changed,
    });
  const units = settings['TokenValidityUnits'];
  return violation({
    subject,
    evidence: wrong.map(({ token, minutes }) => ({
      code: `${id}.${minutes < bounds.least ? 'short' : 'long'}`,
      args: {
        token: token === 'IdToken' ? 'id' : 'access',
        minutes: Math.round(minutes * 10) / 10,
      },
    })),
    fix: [
      update({
        ...Object.fromEntries(wrong.map(({ token }) => [`${token}Validity`, recommended])),
        TokenValidityUnits: {
          ...(typeof units === 'object' && units),
          ...Object.fromEntries(wrong.map(({ token }) => [token, 'minutes'])),
        },
      }),
    ],
    undo: [update({})],
  });
}
