import { lookAtChange } from '../../core/engine/look-at-change.ts';
import { madeChange } from '../../core/engine/made-change.ts';
import { render, say } from '../../core/messages/render.ts';
import { type Verification, verificationSchema } from '../../core/model/verification.ts';
import { plannedAttempt } from '../../core/store/attempts.ts';
import { documentKeys } from '../../core/store/document-keys.ts';
import { totals } from '../../core/verification/minutes.ts';
import { colours } from '../colours.ts';
import type { Fixing } from './fixing.ts';
import type { Run } from './runs/run.ts';

/**
 * What came of a change. `recovered`: proven by traffic. `fixed`: its own check says so, and nobody wanted traffic watched. `unsure`: no contradicting evidence, and too little in its favor.
 * `helped`: it fixed its own cause, and something else fails. `failed`: it did not help.
 */
export type Outcome = 'recovered' | 'fixed' | 'unsure' | 'helped' | 'failed';

/** Looks at the traffic since the change until looking again would show nothing new. */
export async function watch(fixing: Fixing, run: Run, number: number): Promise<Outcome> {
  const { context, environment, progress, lock } = fixing;
  const { id } = run.incident;
  const change = madeChange(await plannedAttempt(run, run.ref(number)));
  if (!change) throw new Error(`Attempt ${number} of ${run.folder} changed nothing.`);
  const key = documentKeys.verification(id, number);
  let earlier = await run.documents.find(key, verificationSchema);
  for (;;) {
    // oxlint-disable no-await-in-loop -- each look waits for the one before
    // Looking harms nobody, and a lock that cannot be renewed runs out.
    await lock.hold().catch(() => {});
    const look = await lookAtChange(environment, change, earlier);
    earlier = look.verification;
    await run.documents.put(key, verificationSchema, earlier);
    const isLast = look.final || environment.settings.verification.watch === 0;
    if (isLast) {
      await run.record(environment).milestone(id, `incident.verified-${earlier.verdict}`);
      context.terminal.out(`${verdictText(earlier)}\n`);
      return outcomeOf(earlier, look.final);
    }
    progress.passing(lookText(earlier, look.waitSeconds));
    await environment.clock.sleep(look.waitSeconds * 1000);
    // oxlint-enable no-await-in-loop
  }
}

function outcomeOf({ verdict, helped, recheck }: Verification, final: boolean): Outcome {
  if (verdict === 'recovered') return 'recovered';
  if (!final && recheck.verdict === 'healthy') return 'fixed';
  if (verdict === 'failing' || verdict === 'worse') return helped ? 'helped' : 'failed';
  return recheck.verdict === 'faulty' ? 'failed' : 'unsure';
}

function lookText({ samples, recheck, at }: Verification, waitSeconds: number): string {
  const { requests, serverErrors, clientErrors } = totals(samples);
  return say('account.look', {
    at: at.slice(11, 16),
    requests,
    failed: serverErrors + clientErrors,
    recheck: recheck.verdict,
    seconds: waitSeconds,
  });
}

function verdictText({ verdict, reasons, recheck }: Verification): string {
  const good = verdict === 'recovered' || recheck.verdict === 'healthy';
  const headline = say(`account.verified-${verdict}`);
  return [
    `\n${good ? colours.green(headline) : colours.red(headline)}`,
    say(`report.recheck-${recheck.verdict}`),
    ...reasons.map((reason) => `· ${render(reason)}`),
  ].join('\n');
}
