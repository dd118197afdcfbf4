import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { knownOr } from '../../model/reading.ts';
import { remove, replace } from '../../remedies/patch.ts';
import { defineRule, pass, updateStage, violation } from '../define-rule.ts';

const id = 'canary-leftover';
/** Days after which a canary is no longer a trial. */
const trial = 7;

/** A canary ends: promoted, or removed. Until then every deployment and every setting has two meanings. https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST'],
  judge(facts) {
    const { name, deploymentId } = facts.configuration.stage;
    const { canary } = restOf(facts.configuration);
    if (!canary) return pass(name);
    const { percentTraffic: percent, deploymentId: own } = canary;
    const deployed = knownOr(facts.configuration.deployments, []).find((one) => one.id === own);
    const days = deployed && (Date.parse(facts.at) - Date.parse(deployed.createdAt)) / 86_400_000;
    const same = own === undefined || own === deploymentId;
    if (percent > 0 && !same && (days === undefined || days <= trial)) return pass(name);
    const why = percent === 0 ? 'idle' : same ? 'same' : 'old';
    return violation({
      subject: name,
      evidence: [
        evidence(`${id}.${why}`, { stage: name, percent, days: Math.floor(days ?? 0) }),
        ...(why === 'old' ? [evidence(`${id}.promote`)] : []),
      ],
      fix: [updateStage(facts, remove('/canarySettings'))],
      undo: [
        updateStage(
          facts,
          replace('/canarySettings/deploymentId', own ?? deploymentId),
          replace('/canarySettings/percentTraffic', percent),
        ),
      ],
    });
  },
});
