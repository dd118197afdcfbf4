import { type Evidence, evidence } from '../model/evidence.ts';
import type { Configuration } from '../model/facts/configuration.ts';
import { fitting } from '../model/pattern.ts';
import type { PolicySettings } from '../model/settings.ts';
import type { Target } from '../model/target.ts';

/** What of an API's configuration says that nothing may change it. */
export type Tagged = Pick<Configuration['api'] | Configuration['stage'], 'handsOff'>;

/** What people have tagged of an API and its stage. */
export interface Tags {
  readonly api: Tagged;
  readonly stage: Tagged;
}

/** Why an API is diagnosed and never changed: its tag, that of the stage, or a pattern of the settings. Empty: nothing says so. */
export function handsOff(
  { apiId, apiName, stage }: Target,
  { handsOff: patterns }: PolicySettings,
  tags: Tags | null,
): Evidence[] {
  const args = { api: apiName, stage };
  const pattern = fitting(apiId, patterns) ?? fitting(apiName, patterns);
  return [
    ...(tags?.api.handsOff ? [evidence('brakes.hands-off-api', args)] : []),
    ...(tags?.stage.handsOff ? [evidence('brakes.hands-off-stage', args)] : []),
    ...(pattern === undefined ? [] : [evidence('brakes.hands-off-policy', { ...args, pattern })]),
  ];
}
