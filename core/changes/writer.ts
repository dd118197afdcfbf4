import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { Environment } from '../aws/environment.ts';
import type { Change } from '../model/change-record.ts';
import type { Call } from '../model/plan.ts';
import { at, fillIn } from '../remedies/operations.ts';
import { sessionPolicy } from './session-policy.ts';

/** Seconds: the shortest session that STS gives, and longer than a Lambda lives. */
const lifetime = 900;

/** The world as who may write sees it. */
export type Writer = () => Promise<Environment>;

/**
 * Who makes some calls of a plan: deployed, the role of their direction in a session that may make these calls and no others, taken
 * with the first of them; on a laptop, whoever sits there.
 * @throws Error, from the writer, where such a session cannot be had: nothing is written then
 */
export function writerFor(
  environment: Environment,
  direction: 'apply' | 'undo',
  calls: readonly Call[],
): Writer {
  let writer: Promise<Environment> | undefined;
  return () => (writer ??= inSession(environment, direction, calls));
}

async function inSession(
  environment: Environment,
  direction: 'apply' | 'undo',
  calls: readonly Call[],
): Promise<Environment> {
  const RoleArn = environment.settings[`${direction}Role`];
  if (RoleArn === '') return environment;
  if (!environment.as) throw new Error('Roles cannot be assumed here.');
  const [, partition = '', , , account = ''] = RoleArn.split(':');
  const { Credentials } = await environment.client(STSClient).send(
    new AssumeRoleCommand({
      RoleArn,
      RoleSessionName: 'gateway-medic',
      DurationSeconds: lifetime,
      Policy: sessionPolicy(calls, { partition, account, region: environment.region }),
    }),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken)
    throw new Error(`STS answered without credentials for ${RoleArn}.`);
  return environment.as({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  });
}

/** The calls that undo some changes, with what is known of the answers that they refer to. */
export const undoCalls = (changes: readonly Change[]): Call[] =>
  changes.flatMap(({ undo }) =>
    undo.map((call) => ({
      ...call,
      input: fillIn(call.input, (placeholder) => {
        const made = changes.find(({ operationId }) => operationId === placeholder.$result);
        return at(made?.output, placeholder.path) ?? placeholder;
      }) as Call['input'],
    })),
  );
