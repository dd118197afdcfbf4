import type { Environment } from '../../aws/environment.ts';
import { chooseMapping, stageInPath, stageOfHttpApi } from '../../model/front/choose-mapping.ts';
import type { Asked } from '../../model/front/asked.ts';
import type { PathMapping, ReadDomain } from '../../model/front/domain.ts';
import type { Front, Leads } from '../../model/front/front.ts';
import type { Probe } from '../../model/front/probe.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { readFrontApi } from './api.ts';
import { readCertificate } from './certificate.ts';
import { readDomain } from './domain.ts';
import { allMappings } from './mappings.ts';

/** Every call that {@link readFront} may make. */
export const frontReads: readonly ReadName[] = [
  'acm:DescribeCertificate',
  'apigateway:GetBasePathMappings',
  'apigateway:GetDomainName',
  'apigateway:GetRestApi',
  'apigateway:GetStages',
  'apigatewayv2:GetApi',
  'apigatewayv2:GetApiMappings',
  'apigatewayv2:GetStages',
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
  // Routing rules come first, and may lead elsewhere.
  const isMapped = read !== null && read.domain.routingMode === undefined;
  const mapped = isMapped && 'known' in read.mappings ? read.mappings.known : [];
  const led = leadsTo(asked, mapped);
  const target = read?.domain.target;
  const [api, towards] = await Promise.all([
    led && readFrontApi(environment, led.apiId, answersAsHttpApi(probed)),
    target === undefined ? undefined : probe.resolve(target),
  ]);
  const at = environment.clock.now().toISOString();
  return {
    asked,
    at,
    probed,
    domain,
    target: towards,
    chosen: led && settled(led, asked, api),
    api,
  };
}

/** Where the path is left to name the stage, how it does depends on the kind of API. */
function settled(led: Leads, { endpoint, path }: Asked, api: Front['api']): Leads {
  const read = api && 'known' in api ? api.known : null;
  return endpoint && read?.kind === 'HTTP' ? { ...led, ...stageOfHttpApi(path, read.stages) } : led;
}

/** HTTP APIs name their requests in a header of their own: which kind to ask for first. */
const answersAsHttpApi = ({ http }: Front['probed']): boolean =>
  http !== null && 'headers' in http && http.headers['apigw-requestid'] !== undefined;

function leadsTo({ endpoint, path }: Asked, mappings: readonly PathMapping[]): Leads | undefined {
  if (endpoint) return { apiId: endpoint.apiId, ...stageInPath(path) };
  const chosen = chooseMapping(mappings, path);
  return chosen && { apiId: chosen.mapping.apiId, stage: chosen.stage, rest: chosen.rest };
}

async function readNamedDomain(
  environment: Environment,
  { host }: Asked,
): Promise<Reading<ReadDomain | null>> {
  const domain = await readDomain(environment, host);
  if ('gap' in domain) return domain;
  if (domain.known === null) return { known: null };
  const { certificateArn, endpointType } = domain.known;
  const [mappings, certificate] = await Promise.all([
    allMappings(environment, host, endpointType),
    certificateArn === undefined ? null : readCertificate(environment, certificateArn),
  ]);
  return { known: { domain: domain.known, mappings, certificate } };
}
