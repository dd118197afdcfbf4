import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';
import { remove, replace } from '../patch.ts';

const key = '*/*';
const path = `/${key}/logging/loglevel`;

/**
 * Errors only: request and response bodies stay out of the log. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export default defineRemedy({
  id: 'enable-execution-logging',
  apis: ['REST'],
  risk: 'low',
  writes: ['apigateway:UpdateStage'],
  undoes: ['apigateway:UpdateStage'],
  plan(_cause, facts) {
    const { api, stage, account } = facts.configuration;
    // Without the account's role API Gateway refuses the setting.
    if (known(account).cloudwatchRoleArn === null) return null;
    const settings = restOf(facts.configuration).methodSettings[key];
    const level = settings?.loggingLevel ?? null;
    if (level === 'ERROR' || level === 'INFO') return null;
    const update = (patch: object) =>
      call('apigateway:UpdateStage', {
        restApiId: api.id,
        stageName: stage.name,
        patchOperations: [patch],
      });
    return {
      operations: [
        operation('log-errors', update(replace(path, 'ERROR')), {
          expects: { [path]: level },
          // Where the stage had no settings for all methods, none may be left behind.
          undo: [update(settings ? replace(path, level ?? 'OFF') : remove(`/${key}`))],
        }),
      ],
      blastRadius: [{ code: 'enable-execution-logging.cost', args: {} }],
      lifetime: 'permanent',
    };
  },
});
