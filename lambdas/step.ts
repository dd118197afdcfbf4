import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Environment } from '../core/aws/environment.ts';
import { liveEnvironment } from '../core/aws/live.ts';
import { patient } from '../core/aws/patience.ts';
import { isTemporary } from '../core/aws/temporary.ts';
import { redact } from '../core/model/redaction.ts';
import { InvalidInput, TemporaryFailure } from '../core/model/errors.ts';
import { explained, problemsOf } from '../core/model/explained.ts';
import { sharedGate } from './shared-gate.ts';

/** A Lambda of the workflow: called by AWS it lives on AWS; `in` puts it into another environment. */
export interface Step<Output> {
  (event: unknown, context: Context): Promise<Output>;
  /** The same step in a given environment, for the simulator. */
  in(environment: Environment): (event: unknown) => Promise<Output>;
}

/** What one state of the workflow is given and does. */
export interface StepDefinition<Schema extends z.ZodMiniType, Output> {
  readonly input: Schema;
  run(input: z.infer<Schema>, environment: Environment): Promise<Output>;
}

let live: Environment | undefined;

/**
 * Makes a handler: parse the input, log with the incident's id on every line, run, publish metrics.
 * The handler throws InvalidInput where the state machine hands over something else than the step expects.
 */
export function step<Schema extends z.ZodMiniType, Output>(
  definition: StepDefinition<Schema, Output>,
): Step<Output> {
  const runIn = async (event: unknown, environment: Environment): Promise<Output> => {
    const input = explained(definition.input, event);
    if (!input.success) throw new InvalidInput(`The step's input: ${problemsOf(input.error)}`);
    environment.logger.appendKeys({ incidentId: incidentIdOf(event) });
    try {
      return await definition.run(input.data, environment);
    } catch (error) {
      // The throw reports it to Step Functions; the log gets it without the secrets that a message may quote.
      environment.logger.error('The step failed', { error: describe(error) });
      // By one name, as the state machine tries again by name, and services have many for the same.
      throw isTemporary(error) ? temporary(error as Error) : withoutSecrets(error);
    } finally {
      environment.metrics.publishStoredMetrics();
    }
  };
  return Object.assign(
    (event: unknown) => runIn(event, (live ??= patient(liveEnvironment(process.env, sharedGate)))),
    { in: (environment: Environment) => (event: unknown) => runIn(event, patient(environment)) },
  );
}

/** What most steps are given: which incident, and which try at it. */
export const attemptInput = z.object({
  incidentId: z.string(),
  attempt: z.number().check(z.int(), z.minimum(1)),
});

const temporary = (cause: Error) =>
  new TemporaryFailure(redact(`${cause.name}: ${cause.message}`), { cause: withoutSecrets(cause) });

/** Lambda writes what is thrown into the log, and Step Functions into its history. */
function withoutSecrets<E>(error: E): E {
  if (error instanceof Error) {
    error.message = redact(error.message);
    if (error.stack !== undefined) error.stack = redact(error.stack);
  }
  return error;
}

const describe = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: redact(error.message), stack: redact(error.stack ?? '') }
    : { message: redact(String(error)) };

function incidentIdOf(event: unknown): string | undefined {
  const id = (event as { incidentId?: unknown } | null)?.incidentId;
  return typeof id === 'string' ? id : undefined;
}
