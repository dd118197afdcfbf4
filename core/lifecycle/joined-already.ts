import type { Environment } from '../aws/environment.ts';
import type { ParsedAlarm } from '../intake/alarm-event.ts';
import type { Joined } from './join.ts';
import { joinKnown } from './join-known.ts';

/**
 * Joins the incidents that work on all that an alarm names.
 * @returns the last of them; undefined where one of its stages may need an incident of its own
 */
export async function joinedAlready(
  environment: Environment,
  parsed: ParsedAlarm,
  executionArn: string | undefined,
): Promise<Joined | undefined> {
  if (parsed.kind !== 'alarm') return undefined;
  const { name, arn, at, reason } = parsed.source;
  const alarm = { name, arn, at, reason, symptom: parsed.symptom };
  let joined: Joined | undefined;
  for (const series of parsed.series) {
    // oxlint-disable-next-line no-await-in-loop -- the first that is not known ends it
    joined = await joinKnown(environment, parsed.source, series, alarm, executionArn);
    if (!joined) return undefined;
  }
  return joined;
}
