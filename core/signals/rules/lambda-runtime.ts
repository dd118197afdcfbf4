import { rules } from '../rule.ts';
import { authorizerOutput, generalErrors } from './function-errors.ts';

const timeout = /task timed out|^REPORT RequestId:.*Status: timeout/i;

/** What functions and the Lambda service say, in the function's log or passed on by the gateway. */
export const lambdaRuntimeRules = rules([
  {
    id: 'lambda-customer-function-error',
    pattern:
      /customer function error|lambda execution failed with status|lambda function returned the following error/i,
    causes: ['lambda-unhandled-error', 'lambda-init-error'],
    hop: 'backend',
  },
  {
    id: 'lambda-task-timed-out',
    pattern: timeout,
    excludes: authorizerOutput,
    overrides: generalErrors,
    causes: ['lambda-function-timeout', 'lambda-vpc-no-egress'],
    hop: 'backend',
  },
  {
    id: 'lambda-not-ready',
    pattern:
      /SnapStartNotReady|ResourceNotReadyException|CodeArtifactUserPending|lambda is initializing your function|following state: ?inactive/i,
    causes: ['lambda-state-inactive'],
    hop: 'backend',
  },
  {
    id: 'lambda-pending',
    pattern: /following state: ?pending/i,
    causes: ['lambda-state-pending'],
    hop: 'backend',
  },
  {
    id: 'lambda-failed',
    pattern:
      /following state: ?failed|InvalidRuntimeException|InvalidZipFileException|CodeArtifactUser(Failed|Deleted)/i,
    causes: ['lambda-state-failed'],
    hop: 'backend',
  },
  {
    id: 'lambda-network-interface',
    pattern:
      /ENILimitReached|able to create an ENI|SubnetIPAddressLimitReached|EC2(Throttled|AccessDenied|Unexpected)Exception|InvalidSubnetID|InvalidSecurityGroupID|elastic network interface limit/i,
    causes: ['lambda-vpc-eni'],
    hop: 'backend',
  },
  {
    id: 'lambda-kms',
    pattern:
      /KMS(AccessDenied|Disabled|NotFound|InvalidState)Exception|unable to decrypt the environment/i,
    overrides: generalErrors,
    causes: ['lambda-kms-access-denied'],
    hop: 'backend',
  },
  {
    id: 'lambda-efs',
    pattern:
      /EFS(Mount|IO)\w*Exception|mount the (amazon )?EFS file system|connect to the amazon EFS file system/i,
    overrides: generalErrors,
    causes: ['lambda-efs-mount'],
    hop: 'backend',
  },
]);
