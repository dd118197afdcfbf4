import type { BaseFacts } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { listedChanges } from '../../../model/listed-changes.ts';

/** The events of one function that CloudTrail lists, the newest first. */
const eventsOf = ({ name }: LambdaFunction, facts: BaseFacts): ChangeEvent[] =>
  listedChanges(facts).filter(({ resources }) =>
    resources.some(({ kind, id }) => kind === 'function' && id === name),
  );

/** The newest deletion of the whole function. */
export const functionDeletion = (fn: LambdaFunction, facts: BaseFacts): ChangeEvent | undefined =>
  eventsOf(fn, facts).find(
    ({ name, details }) => name === 'DeleteFunction' && details['qualifier'] === undefined,
  );

/** The newest deletion of the alias or version. */
export const qualifierDeletion = (fn: LambdaFunction, facts: BaseFacts): ChangeEvent | undefined =>
  eventsOf(fn, facts).find(
    ({ name, details }) =>
      (name === 'DeleteAlias' && details['alias'] === fn.qualifier) ||
      (name === 'DeleteFunction' && details['qualifier'] === fn.qualifier),
  );

/** The version that an alias pointed to last, where CloudTrail lists how it came there. */
export const lastVersionOf = (fn: LambdaFunction, facts: BaseFacts): string | undefined => {
  const moved = eventsOf(fn, facts).find(
    ({ name, details }) =>
      (name === 'UpdateAlias' || name === 'CreateAlias') &&
      details['alias'] === fn.qualifier &&
      details['functionVersion'] !== undefined,
  );
  return moved && String(moved.details['functionVersion']);
};
