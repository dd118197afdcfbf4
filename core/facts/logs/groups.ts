import type { Configuration } from '../../model/facts/configuration.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';
import { defaultLogGroup } from '../lambda/function-configuration.ts';
import { invokedFunctions } from '../lambda/invoked.ts';
import { unfilled } from '../stage-variables.ts';
import { groupOf } from './access.ts';
import { executionLogGroup, logOf } from './execution-group.ts';

/** The log groups that a diagnosis may search, by what writes them. */
export interface SearchedGroups {
  /** Null: it is not written. */
  readonly execution: string | null;
  readonly access: string | null;
  /** Of the functions behind the API. */
  readonly functions: readonly string[];
}

/** The groups of a stage that is known, and those that Lambda gives its functions. */
export function searchedGroups(
  target: Target,
  served: ServedStage,
  { routes, authorizers }: Pick<Configuration, 'routes' | 'authorizers'>,
): SearchedGroups {
  const { stage } = served;
  const invoked = invokedFunctions(knownOr(routes, []), stage, knownOr(authorizers, []));
  const named = invoked.filter(({ arn }) => !unfilled(arn)).map(({ name }) => name);
  return {
    execution: logOf(target, served),
    access: (stage.accessLog && groupOf(stage.accessLog)) ?? null,
    functions: [...new Set(named)].map(defaultLogGroup),
  };
}

/** All of them. */
export const namesIn = ({ execution, access, functions }: SearchedGroups): string[] => [
  ...(execution === null ? [] : [execution]),
  ...(access === null ? [] : [access]),
  ...functions,
];

/** The groups of a stage that are known before anything of it is read. */
export const groupsAtOnce = (target: Target): string[] => {
  const execution = executionLogGroup(target);
  return execution === null ? [] : [execution];
};

/** Those of a stage whose evidence was collected before. */
export const logGroupsKnown = ({
  target,
  configuration: { stage },
}: Pick<BaseFacts, 'target' | 'configuration'>): string[] => {
  const access = stage.accessLog && groupOf(stage.accessLog);
  return [...groupsAtOnce(target), ...(access ? [access] : [])];
};
