import { contributorsOf } from '../../../core/intake/alarm-contributors.ts';
import { alarmState } from '../../../core/intake/describe-alarms.ts';
import { stagesOf } from '../../../core/intake/list-rest-apis.ts';
import { httpStagesOf } from '../../../core/intake/http-apis.ts';
import { restApis } from '../../../core/intake/list-rest-apis.ts';
import { factsOf } from '../../../core/model/checked.ts';
import { openReads } from '../../../core/intake/targets.ts';
import { baseReads, collectBase, factsModules } from '../../../core/facts/index.ts';
import type { Alarm } from '../../../core/model/alarm.ts';
import type { ReadName } from '../../../core/model/reads.generated.ts';
import type { BaseFacts, Facts } from '../../../core/model/facts.ts';
import { type Domain, domains } from '../../../core/model/finding.ts';
import type { Side } from './environments.ts';
import type { World } from './world.ts';
import { alarmName } from './world/observability.ts';

/** Every call that a diagnosis may make. */
export const declaredReads: readonly ReadName[] = [
  ...new Set([
    ...baseReads,
    ...openReads,
    ...Object.values(factsModules).flatMap(({ reads }) => [...reads]),
  ]),
].toSorted();

export const alarmOf = ({ environment, accountId }: Side): Alarm => ({
  name: alarmName,
  arn: `arn:aws:cloudwatch:us-east-1:${accountId}:alarm:${alarmName}`,
  symptom: '5xx',
  at: environment.clock.now().toISOString(),
  reason: 'Threshold Crossed',
});

/** All facts of the world, as the workflow's Lambdas read them. */
export async function readAll(side: Side, { target }: Pick<World, 'target'>): Promise<Facts> {
  const base = await collectBase(side.environment, target, alarmOf(side));
  const read = await Promise.all(
    domains.map(async (domain) => [domain, await collect(side, base, domain)] as const),
  );
  return factsOf(base, Object.fromEntries(read));
}

const collect = (side: Side, base: BaseFacts, domain: Domain): Promise<unknown> =>
  factsModules[domain].collect(side.environment, base);

/** What opening an incident reads. */
export async function readToOpen(side: Side, { apiId, httpTarget }: World): Promise<void> {
  const { environment } = side;
  const apis = await restApis(environment);
  await stagesOf(environment, { id: apiId });
  await stagesOf(environment, { id: 'nosuchapi0' });
  await alarmState(environment, alarmName);
  await httpStagesOf(environment, httpTarget.apiId);
  await contributorsOf(environment, alarmOf(side)).catch(() => undefined);
  if (!apis.some(({ id }) => id === apiId)) throw new Error('The API is not listed.');
}
