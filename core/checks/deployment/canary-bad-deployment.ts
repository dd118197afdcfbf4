import { evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { suspectAmong } from '../../signals/suspect.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { beyondDeployments } from './helpers/beyond-deployments.ts';
import { mayBeDenials } from './helpers/denials.ts';

/**
 * The symptom began right after a part of the requests went to a canary, and no larger part of them fails. That is a circumstance, not a
 * proof: the API's configuration as it is read here is that of the stage, not of its canary.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 */
const id = 'canary-bad-deployment';

/** A part that fails may be so much larger than the canary's, by chance. */
const slack = 1.6;
/** From this part of the canary's share on, the part that fails fits it. */
const fitting = 0.4;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['5xx', '4xx', 'latency'],
  role: 'circumstance',
  hop: 'gateway',
  broughtBy: ['apigateway:CreateDeployment', 'apigateway:UpdateStage'],
  endedBy: ['apigateway:UpdateStage'],
  cannotMake: beyondDeployments,
  judge(facts, signals) {
    const { canary } = restOf(facts.configuration);
    if (canary === null) return [];
    const { percentTraffic, deploymentId } = canary;
    const own = known(facts.configuration.deployments).find((one) => one.id === deploymentId);
    if (percentTraffic === 0 || own === undefined || !isSuspect(own.createdAt, facts, signals))
      return healthy;
    const failing = failingShare(signals);
    if (failing !== null && failing > (percentTraffic / 100) * slack) return healthy;
    const fits = failing !== null && failing >= (percentTraffic / 100) * fitting;
    const denied = mayBeDenials(signals);
    return faulty({
      subject: facts.target.stage,
      confidence: fits ? 'likely' : 'possible',
      evidence: [
        evidence(`${id}.since`, { deployment: own.id, percent: percentTraffic, at: own.createdAt }),
        ...(fits
          ? [
              evidence(`${id}.fits`, {
                failing: Math.round(failing * 100),
                percent: percentTraffic,
              }),
            ]
          : []),
        ...(denied ? [evidence(`${id}.denials`)] : []),
      ],
      routes: 'all',
      remedies: denied ? [] : ['end-canary'],
      data: { percentTraffic, deploymentId: own.id },
    });
  },
});

/** Whether the symptom began right after the canary got its deployment. */
function isSuspect(at: string, facts: FactsFor<'deployment'>, signals: Signals): boolean {
  const before = { at: new Date(0).toISOString() };
  const canary = { at };
  return suspectAmong([before, canary], facts, signals)?.change === canary;
}

/** 0 to 1: the part of the requests that fails of the methods that fail more than usual; null where none is measured. */
function failingShare({ routes = [] }: Signals): number | null {
  const failing = routes.filter(({ excess }) => excess > 0);
  const requests = failing.reduce((sum, one) => sum + one.requests, 0);
  if (requests === 0) return null;
  return failing.reduce((sum, { excess }) => sum + excess, 0) / requests;
}
