import { evidence } from '../../../model/evidence.ts';
import type { FactsFor } from '../../../model/facts.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { CauseId } from '../../../model/ids.generated.ts';
import { known, knownOr } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { type Check, faulty, healthy } from '../../define-check.ts';
import { blamedOn, figuresOf } from './faults.ts';
import { judgeFunctions } from './judge-functions.ts';
import { naming, refs } from './routes.ts';

/** What the causes have in common for which a function that posts to connections gets an error of API Gateway's and does not catch it. */
export const ofPosting = {
  domain: 'lambda',
  apis: ['WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: ['lambda-unhandled-error', 'lambda-init-error'],
  // The gateway says only that the function failed; the name of the error may stand in the function's own log alone.
  looksLike: ['lambda-unhandled-error', 'lambda-init-error'],
  telemetry: { reasons: 'support', routes: 'support' },
} as const satisfies Partial<Check<'lambda'>>;

/**
 * Judges functions that fail with an error of the `@connections` API, by its name.
 * @param error matches the error in what the gateway or the function logs
 * @throws MissingEvidence for a function with errors of which no log could be read
 */
export const judgePosting = (
  id: CauseId & ('ws-gone' | 'ws-message-too-large'),
  error: RegExp,
  facts: FactsFor<'lambda'>,
  signals: Signals,
): Verdict[] =>
  judgeFunctions(facts, (fn, routes) => {
    const failures = [
      ...blamedOn(fn, 'lambda-unhandled-error', routes, facts.lambda, signals),
      ...blamedOn(fn, id, routes, facts.lambda, signals),
    ];
    const own = failures.filter(({ lines }) => lines.some((line) => error.test(line)));
    const lines = linesOf(fn).filter((text) => error.test(text));
    const counted = figuresOf(fn, facts.lambda)?.errors ?? 0;
    if (own.length + lines.length === 0 && counted > 0) known(fn.errors);
    // Other errors of the function are another cause's finding: most of what it logs has to be this one.
    const isMost = own.length > 0 || lines.length * 2 >= linesOf(fn).length;
    const spared = failures.length === 0 && (signals.failures.length > 0 || counted === 0);
    if (own.length + lines.length === 0 || !isMost || spared) return healthy;
    return faulty({
      subject: fn.arn,
      confidence:
        counted > 0 && failures.some(({ route }) => route !== null) ? 'certain' : 'likely',
      evidence: [
        ...lines.slice(0, 2).map((line) => evidence(`${id}.line`, { line: line.slice(0, 240) })),
        ...(counted > 0 ? [evidence(`${id}.errors`, { function: fn.name, errors: counted })] : []),
        ...logged(own.length > 0 ? own : failures, id),
      ],
      routes: refs(routes),
      remedies: [],
      data: naming(fn),
    });
  });

const linesOf = (fn: LambdaFunction): string[] => knownOr(fn.errors, []).map(({ text }) => text);
