import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mapLimited } from '../aws/concurrency.ts';
import type { Environment } from '../aws/environment.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { targetKey } from '../model/target.ts';
import type { AlarmSource } from '../intake/alarm-source.ts';
import { incidentIdOf } from './incident-id.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';
import { nameInStorm } from './storm.ts';

/** Targets of one alarm that get an execution of their own; more are a storm, whose message names them. */
const mostStarted = 25;
/** Targets that are named at the same time. */
const atOnce = 20;

/** What became of the targets that the execution itself does not work on. */
export interface Others {
  /** How many got an execution of their own. */
  readonly count: number;
  readonly unstarted: readonly Evidence[];
}

/**
 * Starts one execution of the workflow for each target, with the event's own fields and the target beside them. A retry finds
 * the executions that it started before. What is more than a few is named in a storm.
 * @param first how many may be started
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export async function startOthers(
  environment: Environment,
  source: AlarmSource,
  event: unknown,
  left: readonly AlarmedTarget[],
  first = mostStarted,
): Promise<Others> {
  const handled = await mapLimited(left, atOnce, async (alarmed, index) => {
    const named = index >= first && (await nameInStorm(environment, source, alarmed, true));
    return named ? 'named' : start(environment, source, event, alarmed);
  });
  const unstarted = left
    .filter((_, index) => handled[index] === 'failed')
    .map(({ target }) => evidence('incident.not-started', { target: targetKey(target) }));
  return { count: handled.filter((one) => one === 'started').length, unstarted };
}

async function start(
  environment: Environment,
  source: AlarmSource,
  event: unknown,
  alarmed: AlarmedTarget,
): Promise<'started' | 'failed'> {
  const { remediationStateMachine } = environment.settings;
  if (remediationStateMachine === '') return 'failed';
  try {
    await environment.client(SFNClient).send(
      new StartExecutionCommand({
        stateMachineArn: remediationStateMachine,
        name: incidentIdOf(source, alarmed.target),
        input: JSON.stringify({ ...(event as object), ...alarmed }),
      }),
    );
    return 'started';
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionAlreadyExists') return 'started';
    environment.logger.error('A target could not be given an execution', error as Error);
    return 'failed';
  }
}
