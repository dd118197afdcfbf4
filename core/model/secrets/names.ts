/** How names end whose values are secrets: of headers, fields, parameters and variables. */
const endings = [
  'authorization',
  'authorization[-_]?token',
  'api[-_]?key',
  'cookie',
  '(?<!(?:client|request|next|page|pagination|idempotency|invalid|bad|authentication)[-_]?)token',
  'secret',
  'secret[-_]?key',
  'secret[-_]?access[-_]?key',
  '(?:private|signing|encryption|account|master|shared|license|webhook)[-_]?key',
  'password',
  'passwd',
  'passphrase',
  '(?<![a-z])pwd',
  'db[-_]?pass',
  'pgpass',
  '(?:j|php)?session[-_]?id',
  'connect\\.sid',
  'x-amz-signature',
  'x-amz-credential',
].join('|');

/** A whole name, at most so long; for patterns. */
export const secretName = `[\\w.-]{0,40}?(?:${endings})s?`;

const name = new RegExp(`^(?:${secretName})$`, 'i');

/** Whether the values under a name, or at a path, are secrets. */
export const isSecretName = (text: string): boolean => name.test(text.split(/[\s/]/).at(-1) ?? '');

/** Values under such names that say where a secret comes from, or what kind it is. */
export const openValue =
  '(?:\\[redacted\\]|redacted-[\\da-f]{4}|(?:method|integration|context|stageVariables)\\.|\\$|arn:|(?:NONE|AWS_IAM|CUSTOM|JWT|COGNITO_USER_POOLS|HEADER|AUTHORIZER|true|false|null|undefined|required|authorized|not)\\b)';
