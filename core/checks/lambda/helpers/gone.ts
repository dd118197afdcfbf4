import { evidence, type Evidence } from '../../../model/evidence.ts';
import type { FactsFor } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { parseFunctionArn } from '../../../model/lambda-arn.ts';
import { known, knownOr, MissingEvidence } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { broughtBy } from '../../deployment/helpers/brought-by.ts';
import { refs, routesOf } from './routes.ts';

/** What does not exist any more, or never did, as far as anything shows it. */
export type History = 'deleted' | 'ran' | 'unseen';

/** How it came that something is invoked that does not exist. */
export interface Gone {
  readonly history: History;
  readonly evidence: readonly Evidence[];
  /** Whether a deployment brought a name that is not known to have existed: then its own check says so. */
  readonly isDeploymentsFault: boolean;
}

/**
 * Tells a deletion from a name that never was: CloudTrail lists the one, Lambda counts runs of what existed, and a deployment right
 * before the first failures may have brought the name.
 */
export function goneOf(
  fn: LambdaFunction,
  deletion: ChangeEvent | undefined,
  facts: FactsFor<'lambda'>,
  signals: Signals,
): Gone {
  if (deletion !== undefined) {
    const { at, by, name: operation } = deletion;
    const reason = evidence('lambda.deleted-by', { operation, by: by ?? '-', at });
    return { history: 'deleted', evidence: [reason], isDeploymentsFault: false };
  }
  if ((knownOr(fn.metrics, null)?.invocations ?? 0) > 0 && fn.missing === 'function')
    return { history: 'ran', evidence: [evidence('lambda.ran-before')], isDeploymentsFault: false };
  const [route] = routesOf(fn, facts.configuration);
  // Without a run of it while requests went well, they went elsewhere; of an alias, Lambda's metrics cannot say so.
  const proven = fn.missing === 'function' && 'known' in fn.metrics;
  const brought = route && broughtBy(route, facts, signals, proven);
  const since = facts.changes === undefined ? null : knownOr(facts.changes, null)?.completeFrom;
  return {
    history: 'unseen',
    evidence: [
      since ? evidence('lambda.never-seen', { since }) : evidence('lambda.deletion-not-read'),
    ],
    isDeploymentsFault: brought !== undefined && brought.remedies.length > 0,
  };
}

/** The methods that call it, as a backend or as an authorizer. @throws MissingEvidence where the deployed methods could not be read */
export const callersOf = (fn: LambdaFunction, facts: FactsFor<'lambda'>) => {
  known(facts.configuration.routes);
  const ref = parseFunctionArn(fn.arn);
  const { account, region } = facts.target;
  // Of another account or Region, the answer proves nothing here.
  if (ref !== null && (ref.account !== account || ref.region !== region))
    throw new MissingEvidence({
      what: 'lambda:GetFunctionConfiguration',
      because: `${fn.arn} belongs to another account or Region.`,
    });
  return [...refs(routesOf(fn, facts.configuration)), ...(fn.authorizes ?? [])];
};

/** The stage variable that a function's name comes from. */
export const variableIn = (fn: LambdaFunction, facts: FactsFor<'lambda'>): Evidence[] => {
  const uris = routesOf(fn, facts.configuration).flatMap(
    ({ integration }) => integration.uri ?? [],
  );
  const name = uris.flatMap((uri) => /\$\{stageVariables\.(\w+)\}/.exec(uri)?.[1] ?? [])[0];
  if (name === undefined) return [];
  const value = facts.configuration.stage.variables[name] ?? '-';
  return [evidence('lambda.from-stage-variable', { name, value })];
};
