import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { ClientConstructor, Environment } from '../../../core/aws/environment.ts';
import { memoryBudget } from '../../../core/aws/query-budget.ts';
import { settingsFrom } from '../../../core/aws/settings.ts';
import { type CallName, serviceOfClient } from '../../../core/model/calls.ts';

/** What AWS answers, by call. A function may look at the input, or throw. */
export type Answers = Readonly<
  Record<string, ((input: Record<string, unknown>) => object) | undefined>
>;

export interface FakeAws {
  readonly environment: Environment;
  /** The calls that were made, in order. */
  readonly calls: { readonly call: CallName; readonly input: Record<string, unknown> }[];
  /** Milliseconds that were slept, one entry a nap. */
  readonly naps: number[];
}

/** An exception as the SDK throws it. */
export function awsError(name: string, message = name): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

export const now = new Date('2026-03-01T12:05:00.000Z');

/** Real SDK clients over canned answers; a call without an answer fails the test. */
export function fakeAws(answers: Answers): FakeAws {
  const calls: FakeAws['calls'] = [];
  const naps: number[] = [];
  let time = now.getTime();
  const answer =
    (_next: unknown, context: { clientName: string; commandName: string }) =>
    async ({ input }: { input: Record<string, unknown> }) => {
      const service = serviceOfClient(context.clientName) ?? 'lambda';
      const call: CallName = `${service}:${context.commandName.replace(/Command$/, '')}`;
      calls.push({ call, input });
      const canned = answers[call];
      if (!canned) throw awsError('NoAnswer', `Nothing answers ${call}.`);
      return { output: { $metadata: {}, ...canned(input) }, response: {} };
    };
  const clients = new Map<unknown, unknown>();
  const client = <C>(constructor: ClientConstructor<C>): C => {
    if (!clients.has(constructor)) {
      const made = new constructor({
        region: 'ap-northeast-1',
        credentials: { accessKeyId: 'FAKE', secretAccessKey: 'fake' },
      });
      (
        made as { middlewareStack: { add(middleware: unknown, options: unknown): void } }
      ).middlewareStack.add(answer, { step: 'initialize', priority: 'high' });
      clients.set(constructor, made);
    }
    return clients.get(constructor) as C;
  };
  return {
    calls,
    naps,
    environment: {
      region: 'ap-northeast-1',
      client,
      clock: {
        now: () => new Date(time),
        sleep: async (milliseconds) => {
          naps.push(milliseconds);
          time += milliseconds;
        },
      },
      settings: settingsFrom({
        GATEWAY_MEDIC_TABLE: 'table',
        GATEWAY_MEDIC_BUCKET: 'bucket',
      }),
      queries: memoryBudget({ region: 'ap-northeast-1', dollars: 1000, setting: 'a test' }),
      logger: new Logger({ logLevel: 'SILENT' }),
      metrics: new Metrics({ namespace: 'Test' }),
    },
  };
}
