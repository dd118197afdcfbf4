import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import { serves } from '../../model/route.ts';

/**
 * Whether requests may be failing for their API keys, so that the keys are worth reading: a log says so, or, where no log names a
 * reason, requests to methods that require a key end in client errors.
 */
export function asksForKeys({ alarm, configuration, logs, metrics }: BaseFacts): boolean {
  if (alarm.symptom !== '4xx') return false;
  const keyed = knownOr(configuration.routes, []).filter(({ apiKeyRequired }) => apiKeyRequired);
  if (keyed.length === 0) return false;
  const lines = knownOr(logs.execution, []);
  const entries = knownOr(logs.access, []);
  if (lines.some(({ text }) => /API Key .{0,80}not authorized because/i.test(text))) return true;
  const isRefused = ({
    status,
    responseType,
    httpMethod,
    resourcePath,
  }: (typeof entries)[number]) =>
    responseType === 'INVALID_API_KEY' ||
    (status === 403 &&
      responseType === null &&
      keyed.some((route) =>
        serves(route, { httpMethod: httpMethod ?? '', path: resourcePath ?? '' }),
      ));
  if (entries.some(isRefused)) return true;
  if (lines.length + entries.length > 0) return false;
  const { byRoute = [] } = knownOr(metrics, { byRoute: undefined });
  return byRoute.some(
    ({ route, minutes }) =>
      keyed.some((one) => serves(one, route)) &&
      minutes.some(({ clientErrors }) => clientErrors > 0),
  );
}
