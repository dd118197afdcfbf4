import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import type { Route } from '../../../model/route.ts';
import { listedChanges } from '../../../model/listed-changes.ts';
import type { SuspectDeployment } from './suspect.ts';

/** The operations that change how a method maps requests and responses. */
const mapping = /Integration|MethodResponse/;

/** The changes of the method's mapping that the deployment shipped, the newest first. */
export function changesOf(
  { resourceId, httpMethod }: Route,
  { suspect, previous }: SuspectDeployment,
  facts: BaseFacts,
): ChangeEvent[] {
  return listedChanges(facts).filter(
    ({ name, at, details }) =>
      mapping.test(name) &&
      resourceId !== undefined &&
      details['resourceId'] === resourceId &&
      details['httpMethod'] === httpMethod &&
      Date.parse(at) > Date.parse(previous.at) &&
      Date.parse(at) <= Date.parse(suspect.at),
  );
}

/** Who changed the method, and when. */
export const told = ({ name, by, at }: ChangeEvent): Evidence =>
  evidence('mapping.method-changed', { operation: name, by: by ?? '-', at });
