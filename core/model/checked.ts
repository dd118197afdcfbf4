import * as z from 'zod/mini';
import { type BaseFacts, domainFactsSchemas, type Facts } from './facts.ts';
import { type Domain, type Finding, findingSchema } from './finding.ts';

/** What one domain's branch has read, and what its checks say of it. */
export const checkedSchema = <D extends Domain>(domain: D) =>
  z.object({ facts: domainFactsSchemas[domain], findings: z.array(findingSchema) });

/** The base with what domains read. The base comes last: the domain `logs` reads nothing, and the base's logs are its facts. */
export const factsOf = (base: BaseFacts, read: Partial<Record<Domain, unknown>>): Facts =>
  ({ ...read, ...base }) as Facts;

/** How many verdicts of each kind there are. */
export function countsOf(findings: readonly Finding[]): Record<Finding['verdict'], number> {
  const counts = { faulty: 0, unknown: 0, healthy: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}
