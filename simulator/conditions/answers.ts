import type { ServiceId } from '../../core/model/calls.ts';
import { awsError } from '../account/define-service.ts';
import type { CallFault } from './schema.ts';

type Answer = CallFault['answer'];

/** A call that is refused. */
interface Refused {
  readonly service: ServiceId;
  readonly operation: string;
  /** The ARN of who calls. */
  readonly by: string;
}

const denials: Partial<Readonly<Record<ServiceId, string>>> = {
  ec2: 'UnauthorizedOperation',
  elbv2: 'AccessDenied',
  iam: 'AccessDenied',
  cloudwatch: 'AccessDenied',
  s3: 'AccessDenied',
  sns: 'AuthorizationErrorException',
};

const throttles: Partial<Readonly<Record<ServiceId, readonly [name: string, status: number]>>> = {
  apigateway: ['TooManyRequestsException', 429],
  apigatewayv2: ['TooManyRequestsException', 429],
  lambda: ['TooManyRequestsException', 429],
  ec2: ['RequestLimitExceeded', 503],
  elbv2: ['Throttling', 400],
  iam: ['Throttling', 400],
  s3: ['SlowDown', 503],
  sns: ['ThrottledException', 429],
  'service-quotas': ['TooManyRequestsException', 429],
};

const conflicts: Partial<Readonly<Record<ServiceId, readonly [name: string, text: string]>>> = {
  apigateway: [
    'ConflictException',
    'Unable to complete operation due to concurrent modification. Please try again later.',
  ],
  lambda: [
    'ResourceConflictException',
    'The operation cannot be performed at this time. An update is in progress for resource.',
  ],
};

/** What the SDK throws for an answer, under the names that the service gives it. */
export function errorOf(answer: Answer, { service, operation, by }: Refused): Error {
  switch (answer) {
    case 'denied':
      return awsError(
        denials[service] ?? 'AccessDeniedException',
        `User: ${by} is not authorized to perform: ${service}:${operation}`,
        403,
      );
    case 'throttled': {
      const [name, status] = throttles[service] ?? ['ThrottlingException', 400];
      return awsError(name, 'Rate exceeded', status);
    }
    case 'conflict': {
      const [name, text] = conflicts[service] ?? ['ConflictException', 'An update is in progress.'];
      return awsError(name, text, 409);
    }
    case 'error':
      return awsError('InternalFailure', 'An internal error has occurred.', 500);
    default:
      return awsError('TimeoutError', 'Connection timed out', 0);
  }
}

/**
 * Whether the SDK tries again of itself, in the mode "standard".
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export const isRetried = (answer: Answer): boolean => answer !== 'denied' && answer !== 'conflict';
