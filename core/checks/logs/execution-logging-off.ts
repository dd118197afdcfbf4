import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { MethodSetting } from '../../model/facts/rest.ts';
import { knownOr } from '../../model/reading.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';

/**
 * The stage writes no execution log, so failures leave no reason behind. It breaks no request: the diagnosis counts it as
 * a fault of telemetry, never as a cause.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
const id = 'execution-logging-off';

export default defineCheck({
  id,
  domain: 'logs',
  apis: ['REST'],
  symptoms: ['5xx', '4xx', 'latency', 'no-traffic'],
  role: 'hides',
  hop: null,
  judge({ configuration, logs: read }, { failures, since }) {
    const { stage, account } = configuration;
    const { methodSettings } = restOf(configuration);
    const logs = ({ loggingLevel = 'OFF' }: MethodSetting) => loggingLevel !== 'OFF';
    if (logs(methodSettings['*/*'] ?? {})) return healthy;
    // Single methods that log are enough, unless others fail unseen.
    const some = Object.values(methodSettings).some(logs);
    if (some && (failures.length > 0 || since === null)) return healthy;
    const denied = [read.execution, read.access].some(
      (log) => 'gap' in log && log.gap.allow !== undefined,
    );
    const role = knownOr(account, undefined)?.cloudwatchRoleArn;
    return faulty({
      subject: stage.name,
      confidence: 'certain',
      evidence: [
        evidence(`${id}.${some ? 'partly' : 'off'}`, { stage: stage.name }),
        ...(role === null ? [evidence(`${id}.no-role`)] : []),
        ...(denied ? [evidence(`${id}.unreadable`)] : []),
      ],
      routes: 'all',
      // API Gateway refuses to turn logging on while the account has no role to write with, and logs that cannot be read do not help.
      remedies: role === null || denied ? [] : ['enable-execution-logging'],
      data: { loggingLevel: 'OFF' },
    });
  },
});
