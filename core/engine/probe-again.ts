import type { Environment } from '../aws/environment.ts';
import type { PolicySettings } from '../model/settings.ts';
import { type Investigation, judgeAgain } from './judge-again.ts';
import { withProbe } from './probe.ts';
import { probeWanted } from './probe-wanted.ts';

/**
 * An investigation with a test of a method, judged again, where it leaves the cause open.
 * @param policy which requests may be sent
 * @returns undefined where no method is to be tested
 */
export async function probedInvestigation(
  environment: Environment,
  { facts, failed, diagnosis }: Investigation,
  policy: PolicySettings,
): Promise<Investigation | undefined> {
  const method = probeWanted(policy, facts, diagnosis);
  return method && judgeAgain(await withProbe(environment, facts, method), failed);
}
