import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';

/**
 * Whether requests are refused for the certificates of their clients, so that the truststores of the domains are worth reading: only the
 * execution log says so.
 * @see https://repost.aws/knowledge-center/api-gateway-mutual-tls-403-errors
 */
export const asksForTruststores = ({ alarm, logs }: BaseFacts): boolean =>
  alarm.symptom === '4xx' &&
  knownOr(logs.execution, []).some(({ text }) => /Access denied\. ?Reason: /i.test(text));
