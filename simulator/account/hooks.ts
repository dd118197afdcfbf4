import type {
  TestInvokeMethodRequest,
  TestInvokeMethodResponse,
} from '@aws-sdk/client-api-gateway';
import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { ServiceId } from '../../core/model/calls.ts';

/** What an operation may ask of the account that it belongs to. */
export interface OperationAccount {
  readonly accountId: string;
  readonly region: string;
  readonly hooks: Hooks;
  /** The state of a service. The caller names its type; the service's own file exports it. */
  state<S>(service: ServiceId): S;
  /**
   * A call of another service, without authorization.
   * @param by the ARN of who calls, for CloudTrail, which records no call within another; otherwise a person
   */
  call(
    service: ServiceId,
    operation: string,
    input: Readonly<Record<string, unknown>>,
    by?: string,
  ): object;
}

/** What services need from the world around the account. The simulation sets them; unset ones fail loudly. */
export interface Hooks {
  /** The health of a target group's targets at a moment; absent: now. */
  targetHealth(
    account: OperationAccount,
    targetGroupArn: string,
    at?: Date,
  ): TargetHealthDescription[];
  /** Starts an execution of a deployed state machine. @returns the execution's ARN */
  startExecution(
    account: OperationAccount,
    input: { stateMachineArn: string; name?: string; input?: string },
  ): string;
  /** How an execution stands now, whoever started it; undefined where there is none. */
  describeExecution?(
    account: OperationAccount,
    executionArn: string,
  ):
    | {
        status: string;
        stateMachineArn?: string;
        startDate?: Date;
        name?: string;
        input?: string;
        error?: string;
      }
    | undefined;
  /** The executions of a state machine, newest first. */
  listExecutions?(
    account: OperationAccount,
    machineArn: string,
  ): readonly {
    executionArn: string;
    name: string;
    status: string;
    startDate: Date;
    stopDate?: Date;
  }[];
  /** The tags of a deployed state machine; undefined where there is none. */
  machineTags?(
    account: OperationAccount,
    arn: string,
  ): readonly { key: string; value: string }[] | undefined;
  /** Answers a task token. */
  sendTask(
    account: OperationAccount,
    token: string,
    result: { output: string } | { error: string; cause: string },
  ): void;
  /** Has `act` happen in so many seconds. */
  later?(account: OperationAccount, seconds: number, act: () => void): void;
  /** Whether what is in a container image starts; absent: it does. */
  imageStarts?(image: string): boolean;
  /** Runs a method as a test, on what the world around the account holds. */
  testInvoke?(
    account: OperationAccount,
    request: TestInvokeMethodRequest,
  ): TestInvokeMethodResponse;
  /** A message on an SNS topic. */
  publish(
    account: OperationAccount,
    message: { topicArn: string; subject?: string; text: string },
  ): void;
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
