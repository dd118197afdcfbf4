import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { targetKey } from '../model/target.ts';
import type { AlarmSource } from '../intake/alarm-source.ts';
import { incidentIdOf } from './incident-id.ts';
import type { AlarmedTarget } from '../intake/alarmed-target.ts';

/** Targets of one alarm that get an execution of their own; more are a storm, and are named to a person instead. */
const mostStarted = 25;

/**
 * Starts one execution of the workflow for each target, with the event's own fields and the target beside them. A retry finds
 * the executions that it started before.
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export async function startOthers(
  environment: Environment,
  source: AlarmSource,
  event: unknown,
  left: readonly AlarmedTarget[],
): Promise<{ count: number; unstarted: Evidence[] }> {
  const { remediationStateMachine } = environment.settings;
  const chosen = remediationStateMachine === '' ? [] : left.slice(0, mostStarted);
  const started = await Promise.all(
    chosen.map(async (alarmed) => {
      try {
        await environment.client(SFNClient).send(
          new StartExecutionCommand({
            stateMachineArn: remediationStateMachine,
            name: incidentIdOf(source, alarmed.target),
            input: JSON.stringify({ ...(event as object), ...alarmed }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionAlreadyExists') return true;
        environment.logger.error('A target could not be given an execution', error as Error);
        return false;
      }
    }),
  );
  const unstarted = left
    .filter((_, index) => !started[index])
    .map(({ target }) => evidence('incident.not-started', { target: targetKey(target) }));
  return { count: started.filter(Boolean).length, unstarted };
}
