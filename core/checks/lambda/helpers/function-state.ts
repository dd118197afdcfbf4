import type { FactsFor } from '../../../model/facts.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { CauseId } from '../../../model/ids.generated.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Call } from '../../../model/plan.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { type Check, faulty, healthy } from '../../define-check.ts';
import { blamedOn } from './faults.ts';
import { judgeFunctions } from './judge-functions.ts';
import { naming, refs } from './routes.ts';
import { versionChange } from './version-change.ts';

type Settings = Extract<LambdaFunction['configuration'], { known: unknown }>['known'];

/** What the checks have in common whose reason Lambda states where it cannot start a function. */
export const ofStart = {
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: ['lambda-state-failed', 'lambda-unhandled-error', 'lambda-malformed-proxy-response'],
  // API Gateway takes what Lambda answers for what the function returned.
  looksLike: ['lambda-state-failed', 'lambda-malformed-proxy-response'],
  telemetry: { reasons: 'support' },
} as const satisfies Partial<Check<'lambda'>>;

/** A cause that Lambda itself names: by the state of a function, or by what it answers to those who invoke it. */
interface StateCause {
  readonly id: CauseId;
  /** Whether the state of the function proves it. */
  readonly isIn: (settings: NonNullable<Settings>) => boolean;
  /** The code of the evidence: `function`, `state`, `code` and `reason`. */
  readonly code: Evidence['code'];
  readonly advised?: (fn: LambdaFunction, settings: NonNullable<Settings>) => Call[];
}

/**
 * Judges a cause for which Lambda does not run a function at all.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 * @throws MissingEvidence for a function whose configuration could not be read, where no log names the cause
 */
export const judgeState = (
  { id, isIn, code, advised }: StateCause,
  facts: FactsFor<'lambda'>,
  signals: Signals,
): Verdict[] =>
  judgeFunctions(facts, (fn, routes) => {
    const failures = blamedOn(fn, id, routes, facts.lambda, signals);
    const named = failures.filter(({ causes, route }) => causes.length === 1 && route !== null);
    const settings = named.length > 0 && 'gap' in fn.configuration ? null : known(fn.configuration);
    const proven = settings !== null && isIn(settings);
    if (!proven && named.length === 0) return healthy;
    const change = versionChange(fn, routes, facts, signals);
    const { state = '-', stateReasonCode = '', stateReason = '' } = settings ?? {};
    return faulty({
      subject: fn.arn,
      confidence: proven ? 'certain' : 'likely',
      evidence: [
        ...(proven
          ? [
              {
                code,
                args: { function: fn.name, state, code: stateReasonCode, reason: stateReason },
              } as const,
            ]
          : []),
        ...logged(failures, id),
        ...change.evidence,
      ],
      routes: refs(routes),
      remedies: change.remedies,
      advised: [...(settings ? (advised?.(fn, settings) ?? []) : []), showFunction(fn)],
      data: { ...naming(fn), ...change.data },
    });
  });

/** Shows the state of a function with its reason. */
const showFunction = ({ name, qualifier }: LambdaFunction): Call => ({
  service: 'lambda',
  action: 'GetFunctionConfiguration',
  input: { FunctionName: name, ...(qualifier !== null && { Qualifier: qualifier }) },
});
