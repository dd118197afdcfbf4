import { restOf } from '../../model/facts/configuration.ts';
import { replace } from '../../remedies/patch.ts';
import { defineRule, pass, updateStage, violation } from '../define-rule.ts';

const id = 'xray-tracing';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html */
export default defineRule({
  id,
  severity: 'low',
  apis: ['REST'],
  judge(facts) {
    const { name } = facts.configuration.stage;
    if (restOf(facts.configuration).tracingEnabled) return pass(name);
    const set = (value: string) => updateStage(facts, replace('/tracingEnabled', value));
    return violation({
      subject: name,
      evidence: [{ code: `${id}.off`, args: { stage: name } }],
      fix: [set('true')],
      undo: [set('false')],
    });
  },
});
