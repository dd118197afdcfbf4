import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';

/**
 * The web ACL whose blocked requests are worth reading: clients get errors, and the access log names blocks, or refusals without a
 * reason, or there is none.
 * @returns undefined where the stage has no web ACL, or the log shows that something else refuses its requests
 */
export function asksForWebAcl({ alarm, configuration, logs }: BaseFacts): string | undefined {
  const webAclArn = configuration.rest?.webAclArn;
  if (webAclArn === undefined || alarm.symptom !== '4xx') return undefined;
  const entries = knownOr(logs.access, []);
  const mayBlock =
    entries.length === 0 ||
    entries.some(
      ({ status, responseType }) =>
        responseType === 'WAF_FILTERED' || (responseType === null && status === 403),
    );
  return mayBlock ? webAclArn : undefined;
}
