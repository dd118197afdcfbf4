import { rules } from '../rule.ts';

/** The authorizer's own output repeats what its function said; the rules of authorization read those lines. */
const authorizerOutput = /authorizer result body|unrecognized field/i;

const startup =
  /ImportModuleError|cannot find (module|package)|unable to import module|missing on module|HandlerNotFound|MalformedHandlerName|UserCodeSyntaxError|Runtime\.InvalidEntrypoint|no public method named|ClassNotFoundException|class not found|EACCES: permission denied|is undefined or not exported|exec format error|INIT_REPORT.{0,80}Status: error|No module named/i;
const timeout = /task timed out|^REPORT RequestId:.*Status: timeout/i;
const exit =
  /process exited before completing|Runtime\.ExitError|signal: killed|runtime exited (with error|without)|OutOfMemory/i;
const tooLarge = /payload size .{0,30}exceeded|ResponseSizeTooLarge/i;
const otherService =
  /KMS(AccessDenied|Disabled|NotFound|InvalidState)Exception|unable to decrypt the environment|EFS(Mount|IO)\w*Exception/i;

const narrower = new RegExp(
  [startup, timeout, exit, tooLarge, otherService].map((part) => part.source).join('|'),
  'i',
);

/** What functions and the Lambda service say, in the function's log or passed on by the gateway. */
export const lambdaRuntimeRules = rules([
  {
    id: 'lambda-customer-function-error',
    pattern:
      /customer function error|lambda execution failed with status|lambda function returned the following error/i,
    excludes: narrower,
    causes: ['lambda-unhandled-error', 'lambda-init-error'],
  },
  {
    id: 'lambda-unhandled',
    pattern:
      /functionError"?\s*[:=]\s*"?Unhandled|Runtime\.(UnhandledPromiseRejection|Unhandled)|\bInvoke Error\b|Unhandled ?Promise ?Rejection|"errorMessage"\s*:.*"errorType"\s*:|"errorType"\s*:.*"errorMessage"\s*:|\[ERROR\] [a-z_][\w.]*: /i,
    excludes: narrower,
    causes: ['lambda-unhandled-error'],
  },
  {
    id: 'lambda-startup',
    pattern: startup,
    excludes: authorizerOutput,
    causes: ['lambda-init-error'],
  },
  {
    id: 'lambda-task-timed-out',
    pattern: timeout,
    excludes: authorizerOutput,
    causes: ['lambda-function-timeout', 'lambda-vpc-no-egress'],
  },
  {
    id: 'lambda-exit',
    pattern: exit,
    excludes: authorizerOutput,
    causes: ['lambda-process-exited'],
  },
  {
    id: 'lambda-not-ready',
    pattern:
      /SnapStartNotReady|ResourceNotReadyException|CodeArtifactUserPending|lambda is initializing your function|following state: ?inactive/i,
    causes: ['lambda-state-inactive'],
  },
  {
    id: 'lambda-pending',
    pattern: /following state: ?pending/i,
    causes: ['lambda-state-pending'],
  },
  {
    id: 'lambda-failed',
    pattern:
      /following state: ?failed|InvalidRuntimeException|InvalidZipFileException|CodeArtifactUser(Failed|Deleted)/i,
    causes: ['lambda-state-failed'],
  },
  {
    id: 'lambda-network-interface',
    pattern:
      /ENILimitReached|able to create an ENI|SubnetIPAddressLimitReached|EC2(Throttled|AccessDenied|Unexpected)Exception|InvalidSubnetID|InvalidSecurityGroupID|elastic network interface limit/i,
    causes: ['lambda-vpc-eni'],
  },
  {
    id: 'lambda-cannot-reach-out',
    pattern:
      /connect ETIMEDOUT|ReadTimeoutError|\bread timed out|connect ?timeout ?(error|on endpoint|exception)|connection to .{0,80}timed out/i,
    excludes: timeout,
    causes: ['lambda-vpc-no-egress'],
  },
  {
    id: 'lambda-kms',
    pattern:
      /KMS(AccessDenied|Disabled|NotFound|InvalidState)Exception|unable to decrypt the environment/i,
    causes: ['lambda-kms-access-denied'],
  },
  {
    id: 'lambda-efs',
    pattern:
      /EFS(Mount|IO)\w*Exception|mount the (amazon )?EFS file system|connect to the amazon EFS file system/i,
    causes: ['lambda-efs-mount'],
  },
]);
