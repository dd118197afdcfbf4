import { v2StageOf } from '../model/facts/configuration.ts';
import type { Facts } from '../model/facts.ts';
import { httpStageThrottle } from './http-stage-throttle.ts';
import { call, operation } from './operations.ts';
import type { StageThrottle } from './set-throttle.ts';
import { throttlePatches } from './throttle-patches.ts';

/** The throttle of a stage of any kind under a key of its settings. */
export function stageThrottle({ configuration }: Facts, key: string): StageThrottle {
  const v2 = v2StageOf(configuration);
  return v2 ? httpStageThrottle(configuration, v2, key) : restStageThrottle(configuration, key);
}

function restStageThrottle(
  { api, stage, rest }: Facts['configuration'],
  key: string,
): StageThrottle {
  const settings = rest?.methodSettings[key];
  const before = {
    rateLimit: limitIn(settings?.throttlingRateLimit),
    burstLimit: limitIn(settings?.throttlingBurstLimit),
  };
  const update = (patchOperations: unknown) =>
    call('apigateway:UpdateStage', { restApiId: api.id, stageName: stage.name, patchOperations });
  return {
    before,
    change(id, after) {
      const patches = throttlePatches(`/${key}/throttling`, before, after);
      if (patches.apply.length === 0) return null;
      return operation(id, update(patches.apply), {
        expects: patches.expects,
        undo: [update(patches.undo)],
      });
    },
  };
}

/** A limit of the settings; -1 stands for none. */
const limitIn = (value: number | undefined): number | undefined =>
  value === undefined || value < 0 ? undefined : value;
