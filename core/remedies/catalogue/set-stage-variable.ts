import { evidence } from '../../model/evidence.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { remove, replace } from '../patch.ts';

/** Takes effect without a deployment. Only the value that CloudTrail shows the variable had: any other would be a guess. */
export default defineRemedy({
  id: 'set-stage-variable',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateStage'],
  undoes: ['apigateway:UpdateStage'],
  plan(cause, { target, configuration }) {
    const { variable, value } = cause.data ?? {};
    if (typeof variable !== 'string' || typeof value !== 'string' || value === '') return null;
    const before = configuration.stage.variables[variable];
    if (before !== undefined && before !== '') return null;
    const path = `/variables/${variable}`;
    const update = (patch: ReturnType<typeof replace>) =>
      call('apigateway:UpdateStage', {
        restApiId: target.apiId,
        stageName: target.stage,
        patchOperations: [patch],
      });
    return {
      operations: [
        operation('set-variable', update(replace(path, value)), {
          expects: { [path]: before ?? null },
          undo: [update(before === undefined ? remove(path) : replace(path, ''))],
        }),
      ],
      blastRadius: [evidence('set-stage-variable.value', { variable, value })],
      lifetime: 'permanent',
    };
  },
});
