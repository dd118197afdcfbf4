import { type Command, InvalidArgumentError } from 'commander';
import type { Environment } from '../../core/aws/environment.ts';
import type { Investigation } from '../../core/engine/judge-again.ts';
import { probedInvestigation } from '../../core/engine/probe-again.ts';
import { say } from '../../core/messages/render.ts';
import { safeRequestSchema } from '../../core/model/settings.ts';
import type { Progress } from './progress.ts';

/** The option that lets a diagnosis test a method. */
export interface ProbeOptions {
  readonly probe?: string;
}

/** Adds it. Whoever gives a request declares it safe. */
export const withProbeOption = (command: Command): Command =>
  command.option('--probe <request>', say('account.option-probe'), requestIn);

/** `GET /orders/42`. @throws InvalidArgumentError for anything else */
function requestIn(text: string): string {
  const request = text.trim().replace(/^[a-z]+/i, (method) => method.toUpperCase());
  if (!safeRequestSchema.safeParse({ api: 'any', request }).success)
    throw new InvalidArgumentError(say('account.probe-unsafe'));
  return request;
}

/** Tests the method that serves a request, where the investigation leaves the cause open, and judges again. */
export async function furtherBy(
  { probe: request }: ProbeOptions,
  environment: Environment,
  found: Investigation,
  progress: Progress,
): Promise<Investigation> {
  if (request === undefined) return found;
  const { policy } = environment.settings;
  const requests = [{ api: found.facts.target.apiId, request }];
  const probed = await progress.step(say('account.step-probe', { request }), () =>
    probedInvestigation(environment, found, { ...policy, probe: { enabled: true, requests } }),
  );
  if (!probed) progress.line(say('account.probe-not-made'));
  return probed ?? found;
}
