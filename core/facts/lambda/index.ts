import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mapLimited, pace } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { known, knownOr, type Reading } from '../../model/reading.ts';
import { defineFacts } from '../define-facts.ts';
import { notYet } from '../extent.ts';
import { insightsReads } from '../logs/insights.ts';
import { VolumeReader } from '../logs/volumes.ts';
import { reading } from '../reading.ts';
import { unfilled } from '../stage-variables.ts';
import { functionErrors } from './errors.ts';
import { functionReads, readFunction } from './function.ts';
import { unreadFunction } from './unread-function.ts';
import { defaultLogGroup } from './function-configuration.ts';
import { type InvokedFunction, invokedFunctions } from './invoked.ts';
import { functionMetrics } from './metrics.ts';
import { policiesPerSecond, policyReads } from './policy.ts';
import { failingFirst, sparedGap, suspectsAmong, tooMany } from './suspects.ts';
import { versionReads } from './versions.ts';
import { waysOut, wayOutReads } from './way-out.ts';

/** Functions that are read side by side; Lambda's control plane allows some 15 calls a second. */
const functionsAtOnce = 8;

/**
 * The functions behind the stage's methods and their authorizers, all at once, or of many those whose methods fail; only where a function logs into a group of its own, that is searched
 * in a second step.
 * Throws MissingEvidence where neither the deployed nor the current methods could be read.
 */
export default defineFacts<'lambda'>({
  domain: 'lambda',
  reads: [
    ...functionReads,
    ...policyReads,
    ...versionReads,
    ...wayOutReads,
    'lambda:GetAccountSettings',
    'cloudwatch:GetMetricData',
    ...insightsReads,
  ],
  async collect(environment, base, { failing = null } = {}) {
    const { configuration, window, logs, volumes, extent } = base;
    const scope = { ...window, volumes: new VolumeReader(environment, window, volumes) };
    const later = extent === 'essentials';
    const invoked = invokedFunctions(
      known(configuration.routes),
      configuration.stage,
      knownOr(configuration.authorizers, []),
    );
    const suspects = suspectsAmong(invoked, failing);
    const { read: wanted, beyond, spared } = suspects;
    const gate = pace(environment.clock, policiesPerSecond);
    // What the execution log says comes first.
    const isTold = later && knownOr(logs.execution, []).length > 0;
    const errorsIn = async (groups: readonly string[]) =>
      isTold ? () => notYet('logs:StartQuery') : functionErrors(environment, scope, groups);
    const names = namesOf(wanted);
    // Where not all of them may be searched, those of failing methods are.
    const usual = namesOf(failingFirst(wanted, failing)).map(defaultLogGroup);
    const [functions, accountConcurrency, measured, usualErrors] = await Promise.all([
      mapLimited(wanted, functionsAtOnce, async (one) => {
        const gap = unfilled(one.arn);
        return gap ? unreadFunction(one, gap) : readFunction(environment, one, gate, later);
      }),
      later
        ? notYet('lambda:GetAccountSettings')
        : reading('lambda:GetAccountSettings', () => readAccountConcurrency(environment)),
      functionMetrics(environment, window, names, namesOf(spared)),
      errorsIn(usual),
    ]);
    const own = functions
      .flatMap(({ logGroup }) => knownOr(logGroup, []))
      .filter((group) => !usual.includes(group));
    const ownErrors = await errorsIn(own);
    const errorsOf = (group: Reading<string>) =>
      own.includes(knownOr(group, '')) ? ownErrors(group) : usualErrors(group);
    const read = functions.map(({ logGroup, ...one }) => ({
      ...one,
      metrics: measured.of(one.name),
      errors: errorsOf(logGroup),
    }));
    const ways = await waysOut(environment, read);
    const gap = sparedGap(suspects);
    return {
      functions: [...read, ...beyond.map(notRead)],
      ...(gap && { spared: gap, ranElsewhere: measured.ranElsewhere }),
      ...(ways && { waysOut: ways }),
      accountConcurrency,
    };
  },
});

/** A function that is one too many. */
function notRead(invoked: InvokedFunction): LambdaFunction {
  const { logGroup: _, ...one } = unreadFunction(invoked, tooMany);
  return { ...one, metrics: { gap: tooMany }, errors: { gap: tooMany } };
}

const namesOf = (invoked: readonly InvokedFunction[]): string[] =>
  invoked.filter(({ arn }) => !unfilled(arn)).map(({ name }) => name);

async function readAccountConcurrency(environment: Environment) {
  const { AccountLimit } = await environment
    .client(LambdaClient)
    .send(new GetAccountSettingsCommand({}));
  if (AccountLimit?.ConcurrentExecutions === undefined)
    throw new Error('The response has no limit.');
  return {
    total: AccountLimit.ConcurrentExecutions,
    unreserved: AccountLimit.UnreservedConcurrentExecutions ?? AccountLimit.ConcurrentExecutions,
  };
}
