import { type UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolClient } from '../../model/audit/pool-client.ts';

const minutes: Readonly<Record<string, number>> = {
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: 1440,
};

function inMinutes(validity: number, unit: string): number | null {
  const each = minutes[unit];
  return each === undefined ? null : validity * each;
}

/** What Cognito takes where a client says nothing, in minutes. */
const usual = 60;

/** What describes the client, what its secret is, and what Cognito keeps itself. */
const notRepeated = new Set(['ClientSecret', 'LastModifiedDate', 'CreationDate']);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html */
export function clientOf(raw: UserPoolClientType): PoolClient {
  const units = raw.TokenValidityUnits ?? {};
  const lasting = (validity: number | undefined, unit: string | undefined) =>
    validity ? inMinutes(validity, unit ?? 'hours') : usual;
  return {
    id: raw.ClientId ?? '',
    name: raw.ClientName ?? '',
    accessTokenMinutes: lasting(raw.AccessTokenValidity, units.AccessToken),
    idTokenMinutes: lasting(raw.IdTokenValidity, units.IdToken),
    settings: Object.fromEntries(
      Object.entries(raw).filter(([name, value]) => value !== undefined && !notRepeated.has(name)),
    ),
  };
}
