import { evidence, type Evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Listener } from '../../model/facts/load-balancer.ts';
import type { LinkPathV2 } from '../../model/facts/network.ts';
import type { Confidence, Verdict } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import type { RouteRef } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { changeIntegrations } from './network/integration-calls.ts';
import { groupBy, judgePaths } from './network/judge-paths.ts';
import { loadBalancerOf } from './network/steps.ts';
import { ofVersion2, toBalancers } from './network/version-2.ts';

/**
 * An HTTP API speaks TLS to the load balancer only where the integration names the server to verify. Without a name it speaks plain HTTP
 * to a listener for TLS; with a wrong one it does not trust the certificate.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 */
const id = 'vpclink-v2-tls-server-name';

const secure = new Set(['HTTPS', 'TLS']);

export default defineCheck({
  id,
  ...ofVersion2,
  apis: ['HTTP'],
  broughtBy: ['apigateway:UpdateIntegration', 'elasticloadbalancing:ModifyListener'],
  endedBy: ['apigateway:UpdateIntegration', 'elasticloadbalancing:ModifyListener'],
  judge: (facts, signals) =>
    judgePaths(toBalancers(facts['vpc-link']), (path) => {
      loadBalancerOf(path);
      const listener = known(path.listeners).find(({ arn }) => arn === path.target);
      if (!listener) return [];
      const names = path.certificateNames;
      return groupBy(path.routes, ({ host }) => host).flatMap(([host, routes]) => {
        const wrong = wrongOf(listener, host, names);
        return wrong ? [fault(path, wrong, routes.map(routeOf), facts, signals)] : [];
      });
    }),
});

/** What is wrong, and the name that would be right, where there is only one. */
interface Wrong {
  readonly evidence: Evidence;
  readonly confidence: Confidence;
  readonly name: string | undefined;
}

/** @throws MissingEvidence where the names of the certificate could not be read */
function wrongOf(
  { arn, protocol }: Listener,
  host: string,
  names: LinkPathV2['certificateNames'],
): Wrong | null {
  if (!secure.has(protocol)) {
    // A listener for TCP passes on what comes.
    const isPlain = protocol === 'HTTP' && host !== '';
    const plain = evidence(`${id}.plain`, { listener: arn, name: host });
    return isPlain ? { evidence: plain, confidence: 'certain', name: '' } : null;
  }
  if (host === '') {
    const unnamed = evidence(`${id}.unnamed`, { listener: arn, protocol });
    return { evidence: unnamed, confidence: 'certain', name: undefined };
  }
  const held = names ? known(names) : [];
  if (held.length === 0 || held.some((name) => isFor(name, host))) return null;
  const [only, ...others] = held.filter((name) => !name.includes('*'));
  return {
    evidence: evidence(`${id}.other`, { listener: arn, name: host, names: held.join(', ') }),
    // The listener may have further certificates for other names.
    confidence: 'likely',
    name: others.length === 0 ? only : undefined,
  };
}

/** A wildcard stands for one label. */
const isFor = (name: string, host: string): boolean =>
  name === host || (name.startsWith('*.') && host.slice(host.indexOf('.') + 1) === name.slice(2));

function fault(
  { target, connectionId }: LinkPathV2,
  { evidence: wrong, confidence, name }: Wrong,
  routes: RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): Verdict {
  const ServerNameToVerify = name ?? 'NAME_IN_THE_CERTIFICATE';
  return faulty({
    subject: target,
    confidence,
    evidence: [wrong, ...logged(failuresOf(signals, id, routes), id)],
    routes,
    remedies: [],
    advised: [
      ...(name === undefined
        ? [
            {
              service: 'elbv2',
              action: 'DescribeListenerCertificates',
              input: { ListenerArn: target },
            },
          ]
        : []),
      ...changeIntegrations(facts, routes, {
        http: { TlsConfig: { ServerNameToVerify } },
        rest: { path: '/uri', value: ServerNameToVerify },
      }),
    ],
    data: { connectionId, target },
  });
}

const routeOf = ({ httpMethod, path }: RouteRef): RouteRef => ({ httpMethod, path });
