import { knownOr } from '../../model/reading.ts';
import { defineRule } from '../define-rule.ts';
import { judgeSwitch } from '../stage-settings.ts';

const id = 'execution-logging';

/** Level ERROR is enough: it names the reason of every failure. https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST', 'WEBSOCKET'],
  judge(facts) {
    const noRole = knownOr(facts.configuration.account, undefined)?.cloudwatchRoleArn === null;
    const verdicts = judgeSwitch(facts, {
      id,
      field: 'loggingLevel',
      on: 'ERROR',
      off: 'OFF',
      isOn: ({ loggingLevel = 'OFF' }) => loggingLevel !== 'OFF',
    });
    if (!noRole) return verdicts;
    // API Gateway refuses the setting until the account has a role.
    return verdicts.map((one) =>
      one.verdict === 'violation'
        ? { ...one, evidence: [...one.evidence, { code: `${id}.role-first`, args: {} }] }
        : one,
    );
  },
});
