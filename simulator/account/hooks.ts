import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Account } from './account.ts';

/** What services need from the world around the account. The simulation sets them; unset ones fail loudly. */
export interface Hooks {
  /** The health that a target group's health checks would see now. */
  targetHealth(account: Account, targetGroupArn: string): TargetHealthDescription[];
  /** Starts an execution of a deployed state machine. @returns the execution's ARN */
  startExecution(
    account: Account,
    input: { stateMachineArn: string; name?: string; input?: string },
  ): string;
  /** How an execution stands now, whoever started it; undefined where there is none. */
  describeExecution?(
    account: Account,
    executionArn: string,
  ): { status: string; stateMachineArn?: string; startDate?: Date; name?: string } | undefined;
  /** Answers a task token. */
  sendTask(
    account: Account,
    token: string,
    result: { output: string } | { error: string; cause: string },
  ): void;
  /** A message on an SNS topic. */
  publish(account: Account, message: { topicArn: string; subject?: string; text: string }): void;
}

const unset = (name: string) => () => {
  throw new Error(`The simulation has not connected ${name}.`);
};

/** Hooks of an account that stands alone. */
export const unconnected = (): Hooks => ({
  targetHealth: unset('target health'),
  startExecution: unset('state machines'),
  sendTask: unset('task tokens'),
  publish: () => {},
});
