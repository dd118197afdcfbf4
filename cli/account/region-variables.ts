/**
 * Lets the SDK see the Region that the AWS CLI would see: `AWS_REGION`, else `AWS_DEFAULT_REGION`, which the SDK does not
 * know; an empty variable is not set, and leaves the choice to the profile.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
 */
export function settleRegion(variables: Record<string, string | undefined>): void {
  const region = [variables['AWS_REGION'], variables['AWS_DEFAULT_REGION']].find(Boolean);
  if (region === undefined) delete variables['AWS_REGION'];
  else variables['AWS_REGION'] = region;
}
