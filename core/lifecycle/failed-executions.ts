import { createHash } from 'node:crypto';
import {
  DescribeExecutionCommand,
  type ExecutionListItem,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.ts';
import { pages } from '../aws/pages.ts';

/** Minutes after its end in which a failed execution is started again. */
const recent = 120;
/** How often what failed is started again, before it is left to the alarm on failed executions. */
const tries = 3;

/** Errors of events that would fail again. */
const lasting: ReadonlySet<string> = new Set(['InvalidAlarmEvent', 'InvalidInput']);

/**
 * Starts executions again that failed before they had opened an incident: CloudWatch sends no second event. One that has opened
 * an incident joins it, or finds that the event was worked on. A second sweep finds those that the first has started.
 * @returns how many were started
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html
 */
export async function restartFailed(environment: Environment): Promise<number> {
  const { clock, settings } = environment;
  const stateMachineArn = settings.remediationStateMachine;
  if (stateMachineArn === '') return 0;
  const client = environment.client(SFNClient);
  const since = clock.now().getTime() - recent * 60_000;
  const isRecent = ({ stopDate }: ExecutionListItem) => (stopDate?.getTime() ?? 0) >= since;
  // The newest come first: a page without a recent one is the last that matters.
  const listed = await pages(
    (nextToken) =>
      client.send(
        new ListExecutionsCommand({ stateMachineArn, statusFilter: 'FAILED', nextToken }),
      ),
    ({ executions, nextToken }) => (executions?.some(isRecent) ? nextToken : undefined),
  );
  let started = 0;
  for (const execution of listed.flatMap(({ executions = [] }) => executions).filter(isRecent)) {
    const { executionArn = '', name = '' } = execution;
    const again = nextName(name, executionArn);
    if (!again) continue;
    // oxlint-disable-next-line no-await-in-loop -- few, and none of them is urgent
    const { input, error = '' } = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (lasting.has(error)) continue;
    try {
      // oxlint-disable-next-line no-await-in-loop
      await client.send(new StartExecutionCommand({ stateMachineArn, name: again, input }));
      started += 1;
    } catch (failure) {
      if (!(failure instanceof Error) || failure.name !== 'ExecutionAlreadyExists') throw failure;
    }
  }
  return started;
}

/** The name of the next try; undefined where there were enough. */
function nextName(name: string, arn: string): string | undefined {
  const [, count, rest] = /^again-(\d)-(.*)$/.exec(name) ?? [];
  if (Number(count) >= tries) return undefined;
  const key = rest ?? createHash('sha256').update(arn).digest('hex').slice(0, 32);
  return `again-${Number(count ?? 0) + 1}-${key}`;
}
