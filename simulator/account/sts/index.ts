import type { AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { awsError, defineService, type Service } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';

/** What a session may do at most. */
export interface Session {
  readonly roleArn: string;
  /** JSON; absent: all that the role may. */
  readonly policy?: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface StsState {
  /** By access key. */
  sessions: Record<string, Session>;
}

const operation = operationsOn<StsState>();
const longestPolicy = 2048;

const assumeRole = operation<AssumeRoleCommandInput>(
  ['RoleArn', 'RoleSessionName'],
  ['Policy', 'DurationSeconds'],
  (state, { RoleArn, Policy, DurationSeconds = 3600 }, { now }) => {
    if (DurationSeconds < 900)
      throw invalid('durationSeconds', 'must have value greater than or equal to 900');
    if (Policy !== undefined) refusePolicy(Policy);
    // Not by chance: a session more must not give other things other ids.
    const count = Object.keys(state.sessions).length + 1;
    const AccessKeyId = `ASIA${String(count).padStart(16, '0')}`;
    const until = now.getTime() + DurationSeconds * 1000;
    state.sessions[AccessKeyId] = {
      roleArn: RoleArn,
      ...(Policy !== undefined && { policy: Policy }),
      until,
    };
    return {
      Credentials: {
        AccessKeyId,
        SecretAccessKey: 'simulated',
        SessionToken: 'simulated',
        Expiration: new Date(until),
      },
      PackedPolicySize: Math.ceil(((Policy?.length ?? 0) / longestPolicy) * 100),
    };
  },
);

function refusePolicy(policy: string): void {
  if (policy.length > longestPolicy)
    throw invalid('policy', `must have length less than or equal to ${longestPolicy}`);
  try {
    JSON.parse(policy);
  } catch {
    throw awsError('MalformedPolicyDocument', 'This policy contains invalid Json');
  }
}

const invalid = (field: string, constraint: string) =>
  awsError(
    'ValidationError',
    `1 validation error detected: Value at '${field}' failed to satisfy constraint: Member ${constraint}`,
  );

/** AWS STS as the product uses it. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const sts: Service<StsState> = defineService({
  id: 'sts',
  initial: () => ({ sessions: {} }),
  operations: { AssumeRole: assumeRole },
});
