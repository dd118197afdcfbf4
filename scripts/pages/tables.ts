import { actionsOf } from '../../core/aws/iam/grants-of.ts';
import { remedyCalls } from '../../core/aws/iam/remedy-calls.ts';
import type { Check } from '../../core/checks/define-check.ts';
import { baseReads, factsModules } from '../../core/facts/index.ts';
import type { ReadName } from '../../core/model/reads.generated.ts';
import type { Remedy } from '../../core/remedies/define-remedy.ts';
import { code, codes, type Row, table } from '../markdown.ts';
import { readPurposes } from './read-purposes.generated.ts';
import { writePurposes } from './write-purposes.ts';

/** The page of a cause: every call behind the facts that its check is given. */
export function readsOf({ domain }: Pick<Check, 'domain'>): string {
  const own = factsModules[domain].reads.filter((read) => !baseReads.includes(read));
  const rows = (reads: readonly ReadName[], by: string): readonly Row[] =>
    reads.map((read) => [code(read), readPurposes[read], by]);
  return table(
    ['call', 'what it reads', 'for'],
    [...rows(own, `the checks of ${code(domain)}`), ...rows(baseReads, 'every check')],
  );
}

/** The page of a remedy: every call that applying and undoing its plans makes, and what IAM must allow for it. */
export function callsOf(remedy: Pick<Remedy, 'writes' | 'undoes'>): string {
  const { reads, writes, undoes } = remedyCalls([remedy]);
  const allowed = (call: string) => codes(actionsOf(call));
  return table(
    ['call', 'what it does', 'IAM actions'],
    [
      ...[...new Set([...writes, ...undoes])]
        .toSorted()
        .map((call) => [code(call), writePurposes[call], allowed(call)]),
      ...reads.map((call) => [code(call), `reads ${readPurposes[call]}`, allowed(call)]),
    ],
  );
}
