import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.ts';

/**
 * How an execution stands: `RUNNING`, `SUCCEEDED`, `ABORTED` …; `FORGOTTEN` where Step Functions keeps it no longer.
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html
 */
export async function executionStatus(
  environment: Environment,
  executionArn: string,
): Promise<string> {
  try {
    const { status = 'RUNNING' } = await environment
      .client(SFNClient)
      .send(new DescribeExecutionCommand({ executionArn }));
    return status;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return 'FORGOTTEN';
    throw error;
  }
}
