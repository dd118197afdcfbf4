import type { Scheme } from './export-schema.ts';

/** Whether a security requirement asks for an API key. Exports call its scheme `api_key` where they do not declare it. */
export const isApiKey = (name: string, scheme: Scheme | undefined): boolean =>
  scheme ? scheme.name?.toLowerCase() === 'x-api-key' : name === 'api_key';

const types: Readonly<Record<string, string>> = {
  awssigv4: 'AWS_IAM',
  custom: 'CUSTOM',
  cognito_user_pools: 'COGNITO_USER_POOLS',
};

/** How a method authorizes its callers, by the name of its security requirement; undefined: nothing is required. */
export function authorizationOf(
  name: string | undefined,
  schemes: Readonly<Record<string, Scheme>>,
) {
  if (name === undefined) return { authorizationType: 'NONE', authorizerName: undefined };
  const declared = schemes[name]?.['x-amazon-apigateway-authtype']?.toLowerCase();
  const authorizationType = types[declared ?? (name === 'sigv4' ? 'awssigv4' : '')];
  return {
    authorizationType,
    authorizerName: authorizationType === 'AWS_IAM' ? undefined : name,
  };
}
