import type { Environment } from '../../aws/environment.ts';
import { chooseMapping, stageInPath, stageOfHttpApi } from '../../model/front/choose-mapping.ts';
import { type Asked, headersOf } from '../../model/front/asked.ts';
import { chooseRule, restOf } from '../../model/front/choose-rule.ts';
import type { ReadDomain } from '../../model/front/domain.ts';
import type { Front, Leads } from '../../model/front/front.ts';
import type { Probe } from '../../model/front/probe.ts';
import { knownOr, type Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { readFrontApi } from './api.ts';
import { readCertificate } from './certificate.ts';
import { readDomain } from './domain.ts';
import { readWays } from './routing-rules.ts';

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
  'apigatewayv2:ListRoutingRules',
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
  const led = leadsTo(asked, read);
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

function leadsTo(asked: Asked, read: ReadDomain | null): Leads | undefined {
  const { endpoint, path } = asked;
  if (endpoint) return { apiId: endpoint.apiId, ...stageInPath(path) };
  if (read === null) return undefined;
  const { domain, rules } = read;
  // Rules are tried before mappings, and may lead elsewhere.
  if (domain.routingMode !== undefined && (rules === undefined || 'gap' in rules)) return undefined;
  const rule = chooseRule(knownOr(rules ?? { known: [] }, []), path, headersOf(asked));
  if (rule) return { apiId: rule.apiId, stage: rule.stage, rest: restOf(rule, path) };
  const chosen = chooseMapping(knownOr(read.mappings, []), path);
  return chosen && { apiId: chosen.mapping.apiId, stage: chosen.stage, rest: chosen.rest };
}

async function readNamedDomain(
  environment: Environment,
  { host }: Asked,
): Promise<Reading<ReadDomain | null>> {
  const domain = await readDomain(environment, host);
  if ('gap' in domain) return domain;
  if (domain.known === null) return { known: null };
  const { certificateArn } = domain.known;
  const [ways, certificate] = await Promise.all([
    readWays(environment, domain.known),
    certificateArn === undefined ? null : readCertificate(environment, certificateArn),
  ]);
  return { known: { domain: domain.known, ...ways, certificate } };
}
