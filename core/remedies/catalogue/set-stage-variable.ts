import { evidence } from '../../model/evidence.ts';
import type { Facts } from '../../model/facts.ts';
import type { Operation } from '../../model/plan.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { remove, replace } from '../patch.ts';

/** Takes effect without a deployment. Only the value that CloudTrail shows the variable had: any other would be a guess. */
export default defineRemedy({
  id: 'set-stage-variable',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'medium',
  writes: ['apigateway:UpdateStage', 'apigatewayv2:UpdateStage'],
  undoes: ['apigateway:UpdateStage', 'apigatewayv2:UpdateStage'],
  plan(cause, facts) {
    const { variable, value, wrong } = cause.data ?? {};
    if (typeof variable !== 'string' || typeof value !== 'string' || value === '') return null;
    const before = facts.configuration.stage.variables[variable];
    // An existing value is replaced only where it is the one that was found wrong.
    if (before !== undefined && before !== '' && before !== wrong) return null;
    const set = facts.target.apiKind !== 'REST' ? ofHttp : ofRest;
    return {
      operations: [set(facts, variable, value, before)],
      blastRadius: [evidence('set-stage-variable.value', { variable, value })],
      lifetime: 'permanent',
    };
  },
});

type Set = (facts: Facts, variable: string, value: string, before: string | undefined) => Operation;

const ofRest: Set = ({ target }, variable, value, before) => {
  const path = `/variables/${variable}`;
  const update = (patch: ReturnType<typeof replace>) =>
    call('apigateway:UpdateStage', {
      restApiId: target.apiId,
      stageName: target.stage,
      patchOperations: [patch],
    });
  return operation('set-variable', update(replace(path, value)), {
    expects: { [path]: before ?? null },
    undo: [update(before === undefined ? remove(path) : replace(path, before))],
  });
};

/** Of an HTTP or WebSocket API an empty text removes a variable. */
const ofHttp: Set = ({ target }, variable, value, before) => {
  const update = (text: string) =>
    call('apigatewayv2:UpdateStage', {
      ApiId: target.apiId,
      StageName: target.stage,
      StageVariables: { [variable]: text },
    });
  return operation('set-variable', update(value), {
    expects: { StageVariables: { [variable]: before ?? null } },
    undo: [update(before ?? '')],
  });
};
