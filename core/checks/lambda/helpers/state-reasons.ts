/**
 * Why Lambda cannot run a function, by the cause that each reason shows.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html
 */
const reasons = {
  'lambda-vpc-eni': [
    'EniLimitExceeded',
    'SubnetOutOfIPAddresses',
    'InvalidSubnet',
    'InvalidSecurityGroup',
    'InsufficientRolePermissions',
  ],
  'lambda-kms-access-denied': [
    'DisabledKMSKey',
    'KMSKeyAccessDenied',
    'KMSKeyNotFound',
    'InvalidStateKMSKey',
  ],
  'lambda-efs-mount': [
    'EFSIOError',
    'EFSMountConnectivityError',
    'EFSMountFailure',
    'EFSMountTimeout',
  ],
} as const;

/** Whether a reason code of a function's state shows this cause. */
export const isReasonOf = (cause: keyof typeof reasons, code: string | undefined): boolean =>
  reasons[cause].some((one) => one === code);

/** Whether a reason code shows a cause of its own. */
export const isReason = (code: string | undefined): boolean =>
  Object.values(reasons).some((codes) => codes.some((one) => one === code));
