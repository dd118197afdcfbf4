import type { FactsFor } from '../../../model/facts.ts';
import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { CauseId, RemedyId } from '../../../model/ids.generated.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { known, knownOr } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { faulty, healthy } from '../../define-check.ts';
import { blamedOn, figuresOf } from './faults.ts';
import { judgeFunctions } from './judge-functions.ts';
import { naming, refs } from './routes.ts';
import { versionChange } from './version-change.ts';

/** A cause that a function's own end shows. */
interface RuntimeCause {
  readonly id: CauseId;
  /** Whether a line of the function's log says so. */
  readonly says: (line: string) => boolean;
  /** The codes of the evidence: Lambda's count of errors (`function`, `errors`), and a line of the function's log (`line`). */
  readonly codes: { readonly errors: Evidence['code']; readonly line: Evidence['code'] };
  /** What else a function's log shows of its end, and what helps then where no change of version is to be undone. */
  readonly also?: (fn: LambdaFunction) => {
    readonly evidence: readonly Evidence[];
    readonly remedies: readonly RemedyId[];
  };
}

/** Lines of a function's log that are quoted, and the characters of each. */
const quoted = { lines: 3, characters: 240 };

/**
 * Judges a cause of the form "a log line says it, and Lambda's Errors metric agrees". Lines that may mean something else as well
 * count only where the function's own log names this cause.
 * @throws MissingEvidence for a function that fails and whose log could not be read, where no log of the stage names the cause
 */
export const judgeRuntime = (
  { id, says, codes, also }: RuntimeCause,
  facts: FactsFor<'lambda'>,
  signals: Signals,
): Verdict[] =>
  judgeFunctions(facts, (fn, routes) => {
    const failures = blamedOn(fn, id, routes, facts.lambda, signals);
    const named = failures.filter(({ causes }) => causes.length === 1);
    const located = named.some(({ route }) => route !== null);
    const figures = figuresOf(fn, facts.lambda);
    const counted = figures?.errors ?? 0;
    const calm = signals.logsRead && failures.length === 0 && signals.serverErrors === 0;
    // Where the log leaves the route out, only a function for which Lambda counted errors is to blame.
    if (calm || (figures?.errors === 0 && !located)) return healthy;
    const lines = (named.length > 0 ? knownOr(fn.errors, []) : known(fn.errors)).filter(
      ({ text }) => says(text),
    );
    if (named.length === 0 && lines.length === 0) return healthy;
    // A function may be called by others than this API: without a failed request of the API it breaks none.
    if (failures.length === 0 && signals.failures.length > 0) return healthy;
    const change = versionChange(fn, routes, facts, signals);
    const more = also?.(fn) ?? { evidence: [], remedies: [] };
    return faulty({
      subject: fn.arn,
      confidence: change.unlisted
        ? 'possible'
        : counted > 0 && (located || lines.length > 0)
          ? 'certain'
          : 'likely',
      evidence: [
        ...logged(failures, id),
        ...(counted > 0 ? [evidence(codes.errors, { function: fn.name, errors: counted })] : []),
        ...lines
          .slice(0, quoted.lines)
          .map(({ text }) => evidence(codes.line, { line: text.slice(0, quoted.characters) })),
        ...more.evidence,
        ...change.evidence,
      ],
      routes: refs(routes),
      remedies: [...change.remedies, ...more.remedies],
      data: { ...naming(fn), ...change.data },
    });
  });
