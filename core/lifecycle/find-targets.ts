import type { Environment } from '../aws/environment.ts';
import { sharableApis } from '../intake/list-rest-apis.ts';
import { type ActionableAlarm, type Resolution, resolveTargets } from '../intake/targets.ts';
import { sharedList } from '../store/shared-list.ts';

/**
 * The API stages that an alarm is about, by the list of APIs that incidents share for a minute. What is not in it may be new,
 * so it is looked for once more.
 */
export async function findTargets(
  environment: Environment,
  parsed: ActionableAlarm,
): Promise<Resolution> {
  const apis = (freshness?: number) => () =>
    sharedList(environment, 'rest-apis', () => sharableApis(environment), freshness);
  const found = await resolveTargets(environment, parsed, apis());
  return found.unresolved.some(({ code }) => code === 'incident.api-not-found')
    ? resolveTargets(environment, parsed, apis(5))
    : found;
}
