import type { Call } from '../model/plan.ts';
import { quoted } from './shell.ts';

/**
 * What a person waits for after a call before the next one may run; the counterpart of what core/changes waits for.
 * @param variable the shell variable that holds the id of what the call made
 */
export function waitCommandOf(
  { service, action, input }: Call,
  variable: string | undefined,
  region: string,
): string[] {
  const where = `--region ${quoted(region)}`;
  if (service === 'apigateway' && action === 'CreateVpcLink' && variable !== undefined) {
    const status = `aws apigateway get-vpc-link --vpc-link-id "$${variable}" ${where} --query status --output text`;
    return [`while [ "$(${status})" = PENDING ]; do sleep 10; done`];
  }
  if (service === 'lambda' && action === 'UpdateFunctionConfiguration') {
    const name = quoted(String(input['FunctionName']));
    return [`aws lambda wait function-updated-v2 --function-name ${name} ${where}`];
  }
  return [];
}
