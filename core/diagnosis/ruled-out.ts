import type { Symptom } from '../model/alarm.ts';
import type { Finding } from '../model/finding.ts';
import { breaksRequests } from '../model/place.ts';

/**
 * The checks for a symptom that looked at everything of their kind and found nothing. A check that found nothing of its kind in
 * the API looked at nothing, and one that could not judge a subject has ruled nothing out.
 */
export function ruledOut(findings: readonly Finding[], symptom: Symptom): string[] {
  const able = findings.filter(
    ({ role, symptoms }) => breaksRequests(role) && symptoms.includes(symptom),
  );
  const open = new Set(
    able.filter(({ verdict }) => verdict !== 'healthy').map(({ check }) => check),
  );
  return [...new Set(able.map(({ check }) => check))].filter((check) => !open.has(check));
}
