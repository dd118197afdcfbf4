import { languageOf } from '../../model/deployment-tools.ts';
import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';

/**
 * Takes effect without a deployment. Only what a deployment tool disabled shortly before the symptom began: a key that a person disabled
 * by hand may have leaked. Even so a person decides.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateApiKey.html
 */
export default defineRemedy({
  id: 'enable-api-key',
  apis: ['REST'],
  risk: 'high',
  writes: ['apigateway:UpdateApiKey'],
  undoes: ['apigateway:UpdateApiKey'],
  plan({ subject, data }, { authorization }) {
    const { tool, changedBy, changedAt } = data ?? {};
    const language = languageOf(typeof tool === 'string' ? tool : undefined);
    if (!authorization?.apiKeys || !tool || !changedBy || !changedAt || !language) return null;
    const key = known(authorization.apiKeys.keys).items.find(({ id }) => id === subject);
    if (!key || key.enabled) return null;
    const enable = (value: boolean) =>
      call('apigateway:UpdateApiKey', {
        apiKey: key.id,
        patchOperations: [{ op: 'replace', path: '/enabled', value: String(value) }],
      });
    const named = { key: key.id, name: key.name || '-' };
    return {
      operations: [
        operation('enable-key', enable(true), {
          expects: { '/enabled': false },
          undo: [enable(false)],
        }),
      ],
      blastRadius: [
        evidence('enable-api-key.who', { ...named, by: changedBy, tool, at: changedAt }),
        evidence('enable-api-key.lets-in', named),
        evidence(`enable-api-key.patch-${language}`, { ...named, tool }),
      ],
      lifetime: 'permanent',
    };
  },
});
