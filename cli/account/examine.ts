import type { Environment } from '../../core/aws/environment.ts';
import { investigate } from '../../core/engine/investigate.ts';
import { type Investigation } from '../../core/engine/judge-again.ts';
import { say } from '../../core/messages/render.ts';
import { countsOf } from '../../core/model/checked.ts';
import type { Target } from '../../core/model/target.ts';
import type { Progress } from './progress.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

/**
 * Investigates a stage, reporting each step.
 * @param since minutes
 * @throws what {@link investigate} throws
 */
export const examine = (
  environment: Environment,
  target: Target,
  since: number,
  progress: Progress,
): Promise<Investigation> =>
  investigate(environment, target, since, {
    evidence: (work) => progress.step(say('account.step-base'), work),
    domain: (domain, work) =>
      progress.step(say('account.step-domain', { domain }), work, (branch) =>
        'findings' in branch
          ? say('account.counts', countsOf(branch.findings))
          : oneLine(branch.failed.Cause),
      ),
  });
