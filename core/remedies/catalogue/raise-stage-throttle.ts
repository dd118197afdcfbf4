import { restOf } from '../../model/facts/configuration.ts';
import { defineRemedy } from '../define-remedy.ts';
import { limitRisk } from '../limit-risk.ts';
import { raised } from '../demand.ts';
import { call, operation } from '../operations.ts';
import { throttleArguments, throttlePatches } from '../throttle-patches.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html; no deployment is needed. */
export default defineRemedy({
  id: 'raise-stage-throttle',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateStage'],
  undoes: ['apigateway:UpdateStage'],
  plan(cause, facts) {
    const { api, stage } = facts.configuration;
    const key = String(cause.data?.['methodKey'] ?? cause.subject);
    const settings = restOf(facts.configuration).methodSettings[key];
    const rate = limitIn(settings?.throttlingRateLimit);
    const burst = limitIn(settings?.throttlingBurstLimit);
    const before = { rateLimit: rate, burstLimit: burst };
    const after = raised(facts, before);
    if (!after) return null;
    const patches = throttlePatches(`/${key}/throttling`, before, after);
    if (patches.apply.length === 0) return null;
    const update = (patchOperations: unknown) =>
      call('apigateway:UpdateStage', { restApiId: api.id, stageName: stage.name, patchOperations });
    return {
      operations: [
        operation('raise', update(patches.apply), {
          expects: patches.expects,
          undo: [update(patches.undo)],
        }),
      ],
      blastRadius: [
        {
          code: 'raise-stage-throttle.limits',
          args: { key, ...throttleArguments(before, after) },
        },
        { code: 'raise-stage-throttle.backends', args: {} },
      ],
      lifetime: 'permanent',
      // A limit of zero is how a stage is switched off on purpose.
      ...(rate === 0 || burst === 0 ? { risk: 'high' as const } : limitRisk(cause)),
    };
  },
});

/** A limit of the settings; -1 stands for none. */
const limitIn = (value: number | undefined): number | undefined =>
  value === undefined || value < 0 ? undefined : value;
