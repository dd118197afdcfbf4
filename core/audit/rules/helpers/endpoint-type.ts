import type { AuditFacts } from '../../../model/audit-facts.ts';
import { restOf } from '../../../model/facts/configuration.ts';
import { MissingEvidence } from '../../../model/reading.ts';

/** Whether only VPC endpoints lead to the API. @throws MissingEvidence where its endpoint type is not known to say */
export function isPrivateApi({ configuration }: AuditFacts): boolean {
  // HTTP APIs are Regional, whatever leads to them.
  if (configuration.http) return false;
  const { endpointType } = restOf(configuration);
  if (['EDGE', 'REGIONAL', 'PRIVATE'].includes(endpointType)) return endpointType === 'PRIVATE';
  throw new MissingEvidence({
    what: 'apigateway:GetRestApi',
    because: `The endpoint type is ${endpointType}, and who reaches it is not known.`,
  });
}
