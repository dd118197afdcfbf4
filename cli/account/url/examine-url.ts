import { frontFaults, type FrontFault } from '../../../core/checks/front/faults.ts';
import type { Phase } from '../../../core/checks/front/phase.ts';
import { phasesOf } from '../../../core/checks/front/phases.ts';
import type { Investigation } from '../../../core/engine/judge-again.ts';
import { readFront } from '../../../core/facts/front/index.ts';
import { say } from '../../../core/messages/render.ts';
import type { Asked } from '../../../core/model/front/asked.ts';
import type { Front } from '../../../core/model/front/front.ts';
import type { Probe } from '../../../core/model/front/probe.ts';
import { knownOr } from '../../../core/model/reading.ts';
import type { Target } from '../../../core/model/target.ts';
import type { Connection } from '../connection.ts';
import { examine } from '../examine.ts';
import type { Progress } from '../progress.ts';

/** What a client meets at a URL, and what is wrong with the stage that it leads to. */
export interface UrlExamination {
  readonly front: Front;
  readonly phases: readonly Phase[];
  readonly faults: readonly FrontFault[];
  /** Undefined where the URL leads to no stage that could be diagnosed. */
  readonly investigation: Investigation | undefined;
}

/** Follows a URL to its stage, and diagnoses that. @param since minutes */
export async function examineUrl(
  connection: Connection,
  probe: Probe,
  asked: Asked,
  since: number,
  progress: Progress,
): Promise<UrlExamination> {
  const { environment } = connection;
  const front = await progress.step(say('front.step-front'), () =>
    readFront(environment, probe, asked),
  );
  const target = await targetOf(connection, front);
  const investigation = target && (await examine(environment, target, since, progress));
  const routes = investigation && knownOr(investigation.facts.configuration.routes, undefined);
  const phases = phasesOf(front, routes);
  return { front, phases, faults: frontFaults(front, phases), investigation };
}

async function targetOf(
  connection: Connection,
  { api, chosen }: Front,
): Promise<Target | undefined> {
  const known = api && knownOr(api, null);
  const stage = chosen?.stage;
  if (!known || stage === undefined || !known.stages.includes(stage)) return undefined;
  return {
    account: await connection.accountId(),
    region: connection.environment.region,
    apiKind: known.kind,
    apiId: known.id,
    apiName: known.name,
    stage,
  };
}
