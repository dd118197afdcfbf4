import { signatures } from '../checks/signatures.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { BaseFacts } from '../model/facts.ts';
import { routeName } from '../model/route.ts';
import { quoted } from '../signals/failures.ts';
import { heard } from '../signals/probed.ts';

/** What came of testing a method, for people; undefined where none was tested. */
export function probeSays({ probe }: Pick<BaseFacts, 'probe'>): Evidence | undefined {
  if (probe === undefined) return undefined;
  if ('gap' in probe) return evidence('probe.not-made', { because: probe.gap.because });
  const test = probe.known;
  const { outcome, failure } = heard(test, signatures);
  const named = {
    request: `${test.asked ?? test.route.httpMethod} ${test.path}`,
    route: routeName(test.route),
    status: test.status,
  };
  if (outcome !== 'told') return evidence(`probe.${outcome}`, named);
  return evidence('probe.told', { ...named, line: failure ? quoted(failure) : '' });
}
