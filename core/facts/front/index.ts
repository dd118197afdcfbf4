import type { Environment } from '../../aws/environment.ts';
import { chooseMapping, stageInPath } from '../../model/front/choose-mapping.ts';
import type { Asked } from '../../model/front/asked.ts';
import type { PathMapping, ReadDomain } from '../../model/front/domain.ts';
import type { Front, Leads } from '../../model/front/front.ts';
import type { Probe } from '../../model/front/probe.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { readFrontApi } from './api.ts';
import { readCertificate } from './certificate.ts';
import { readDomain } from './domain.ts';
import { readApiMappings, readMappings } from './mappings.ts';

/** Every call that {@link readFront} may make. */
export const frontReads: readonly ReadName[] = [
  'apigatewayv2:GetApi',
  'acm:DescribeCertificate',
  'apigateway:GetBasePathMappings',
  'apigateway:GetDomainName',
  'apigateway:GetRestApi',
  'apigateway:GetStages',
  'apigatewayv2:GetApiMappings',
];

/** Reads and tries all that lies between a client and a stage. */
export async function readFront(
  environment: Environment,
  probe: Probe,
  asked: Asked,
): Promise<Front> {
  const [probed, domain] = await Promise.all([
    probe.send(asked),
    asked.endpoint ? undefined : readNamedDomain(environment, asked),
  ]);
  const read = domain && 'known' in domain ? domain.known : null;
  const mapped = read && 'known' in read.mappings ? read.mappings.known : [];
  const chosen = leadsTo(asked, mapped);
  const target = read?.domain.target;
  const [api, towards] = await Promise.all([
    chosen && readFrontApi(environment, chosen.apiId),
    target === undefined ? undefined : probe.resolve(target),
  ]);
  const at = environment.clock.now().toISOString();
  return { asked, at, probed, domain, target: towards, chosen, api };
}

function leadsTo({ endpoint, path }: Asked, mappings: readonly PathMapping[]): Leads | undefined {
  if (endpoint) return { apiId: endpoint.apiId, ...stageInPath(path) };
  const chosen = chooseMapping(mappings, path);
  return chosen && { apiId: chosen.mapping.apiId, stage: chosen.stage, rest: chosen.rest };
}

async function readNamedDomain(
  environment: Environment,
  { host, path }: Asked,
): Promise<Reading<ReadDomain | null>> {
  const domain = await readDomain(environment, host);
  if ('gap' in domain) return domain;
  if (domain.known === null) return { known: null };
  const { certificateArn, endpointType } = domain.known;
  const [mappings, certificate] = await Promise.all([
    allMappings(environment, host, path, endpointType),
    certificateArn === undefined ? null : readCertificate(environment, certificateArn),
  ]);
  return { known: { domain: domain.known, mappings, certificate } };
}

/** Only where no path of a REST API takes the request, those of HTTP APIs are asked for: that is one call less as a rule. */
async function allMappings(
  environment: Environment,
  host: string,
  path: string,
  endpointType: string,
): Promise<Reading<PathMapping[]>> {
  const mappings = await readMappings(environment, host);
  if (endpointType === 'EDGE') return mappings;
  if ('known' in mappings && chooseMapping(mappings.known, path)) return mappings;
  return readApiMappings(environment, host);
}
