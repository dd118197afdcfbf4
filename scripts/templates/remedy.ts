import { evidence } from '../../core/model/evidence.ts';
import { restOf } from '../../core/model/facts/configuration.ts';
import { defineRemedy } from '../../core/remedies/define-remedy.ts';
import { call, operation } from '../../core/remedies/operations.ts';

/** FILL IN: what it changes, and when the change takes effect. */
export default defineRemedy({
  id: 'example-remedy',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateStage'],
  undoes: ['apigateway:UpdateStage'],
  plan(cause, { target, configuration }) {
    // FILL IN: when there is nothing to fix, and the call that fixes it instead of this one.
    if (restOf(configuration).tracingEnabled) return null;
    const tracing = (value: boolean) =>
      call('apigateway:UpdateStage', {
        restApiId: target.apiId,
        stageName: target.stage,
        patchOperations: [{ op: 'replace', path: '/tracingEnabled', value: String(value) }],
      });
    return {
      operations: [
        // `expects` is what core/changes reads before the call; anything else makes the plan stale.
        operation('enable-tracing', tracing(true), {
          expects: { '/tracingEnabled': 'false' },
          undo: [tracing(false)],
        }),
      ],
      blastRadius: [evidence('example-remedy.note', { subject: cause.subject })],
      lifetime: 'permanent',
    };
  },
});
