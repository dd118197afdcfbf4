import { UpdateStageCommand } from '@aws-sdk/client-api-gateway';
import {
  DeleteFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import type { Place } from './build.ts';
import { stageName } from './names.ts';
import { letIn, lockOut, policyOf } from './permission.ts';

/** A way in which the API is broken, and put right again. */
export interface Fault {
  readonly name: string;
  /** The check that has to be the diagnosis's first cause. */
  readonly cause: string;
  /** Whether only requests that fail show it: where none are sent it is not diagnosed. */
  readonly needsTraffic?: boolean;
  break(place: Place): Promise<unknown>;
  restore(place: Place): Promise<unknown>;
  /** What `fix` changes and `undo` has to restore; absent: it is only diagnosed. */
  readonly state?: (place: Place) => Promise<string>;
}

const throttling = ['rateLimit', 'burstLimit'].map((name) => `/*/*/throttling/${name}`);
const limit = ({ account, restApiId }: Place, value: string) =>
  account.gateway.send(
    new UpdateStageCommand({
      restApiId,
      stageName,
      patchOperations: throttling.map((path) => ({ op: 'replace', path, value })),
    }),
  );

export const faults: readonly Fault[] = [
  {
    name: "the function's permission is removed",
    cause: 'lambda-permission-missing',
    break: lockOut,
    restore: letIn,
    state: policyOf,
  },
  {
    name: 'the function gets no concurrency',
    cause: 'lambda-reserved-concurrency-low',
    break: ({ account, name }) =>
      account.lambda.send(
        new PutFunctionConcurrencyCommand({ FunctionName: name, ReservedConcurrentExecutions: 0 }),
      ),
    restore: ({ account, name }) =>
      account.lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName: name })),
  },
  {
    name: 'the stage lets no request through',
    cause: 'throttle-zero-limit',
    needsTraffic: true,
    break: (place) => limit(place, '0'),
    restore: (place) => limit(place, '100'),
  },
];
