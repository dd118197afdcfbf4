import { restOf } from '../../core/model/facts/configuration.ts';
import { defineRemedy } from '../../core/remedies/define-remedy.ts';
import { call, operation } from '../../core/remedies/operations.ts';

/** What it changes, and when the change takes effect. */
export default defineRemedy({
  id: 'example-remedy',
  risk: 'medium',
  writes: ['apigateway:UpdateStage'],
  plan(cause, { target, configuration }) {
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
      blastRadius: [{ code: 'example-remedy.note', args: { subject: cause.subject } }],
      lifetime: 'permanent',
    };
  },
});
