import type { Front } from '../../model/front/front.ts';
import type { Route } from '../../model/route.ts';
import { apiPhases, methodPhase } from './api-phases.ts';
import { domainPhases } from './domain-phases.ts';
import { httpPhase } from './http-phase.ts';
import { dnsPhase, tcpPhase, tlsPhase } from './network-phases.ts';
import type { Phase } from './phase.ts';

/**
 * What a client meets on its way to a stage, phase by phase.
 * @param routes what the stage serves; undefined where no stage is reached or it could not be read
 */
export function phasesOf(front: Front, routes: readonly Route[] | undefined): Phase[] {
  const method = routes && methodPhase(front, routes);
  return [
    dnsPhase(front),
    tcpPhase(front),
    tlsPhase(front),
    ...domainPhases(front),
    ...apiPhases(front),
    ...(method ? [method] : []),
    httpPhase(front, method),
  ];
}
