/** What Lambda answers, with 502, for a function that it cannot start, by the reason code of its state. */
const texts: Readonly<Record<string, readonly [type: string, message: string]>> = {
  DisabledKMSKey: [
    'KMSDisabledException',
    "Lambda was unable to decrypt the environment variables because the KMS key used is disabled. Please check the function's KMS key settings.",
  ],
  KMSKeyAccessDenied: [
    'KMSAccessDeniedException',
    "Lambda was unable to decrypt the environment variables because KMS access was denied. Please check the function's KMS key settings.",
  ],
  EFSMountConnectivityError: [
    'EFSMountConnectivityException',
    "The function couldn't connect to the Amazon EFS file system with access point. Check your network configuration and try again.",
  ],
  EniLimitExceeded: [
    'ENILimitReachedException',
    'Lambda was not able to create an ENI in the VPC of the Lambda function because the limit for Network Interfaces has been reached.',
  ],
  SubnetOutOfIPAddresses: [
    'SubnetIPAddressLimitReachedException',
    'Lambda was not able to set up VPC access for the Lambda function because one or more configured subnets has no available IP addresses.',
  ],
};

/**
 * @returns null for a reason that leaves Lambda to say only in which state the function is
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors
 */
export function startFailure(code: string): { type: string; message: string } | null {
  const [type, message] = texts[code] ?? [];
  return type === undefined || message === undefined ? null : { type, message };
}
