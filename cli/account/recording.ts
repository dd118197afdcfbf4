import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { redactAll } from '../../core/model/redaction.ts';
import { domainTable } from '../../core/engine/domains.ts';
import { say } from '../../core/messages/render.ts';
import { InvalidInput } from '../../core/model/errors.ts';
import { explained, problemsOf } from '../../core/model/explained.ts';
import { baseFactsSchema, domainFactsSchemas, type Facts } from '../../core/model/facts.ts';
import { type Domain, domains, domainSchema } from '../../core/model/finding.ts';
import { factsOf } from '../../core/model/checked.ts';
import type { Investigation } from '../../core/engine/judge-again.ts';
import type { FailedDomain } from '../../core/engine/judge-again.ts';

/** The facts of one examination as a file: enough to make its diagnosis again without an account. */
const recordingSchema = z.object({
  gatewayMedicRecording: z.literal(1),
  /** ISO 8601 */
  recordedAt: z.string(),
  base: baseFactsSchema,
  domains: z.partial(z.object(domainFactsSchemas)),
  failed: z.array(
    z.object({ domain: domainSchema, failed: z.object({ Error: z.string(), Cause: z.string() }) }),
  ),
});

/** Stands for the account in a recording. */
const nobody = '000000000000';

/** An examination as a recording: secrets are taken out, and the account's number is replaced by zeros. */
export function recordingOf({ facts, failed }: Investigation, now: Date): string {
  const base = baseFactsSchema.parse(facts);
  const unread = new Set(failed.map(({ domain }) => domain));
  const read = domains
    .filter((domain) => !unread.has(domain))
    .map((domain) => [domain, domainOf(facts, domain)] as const);
  const recording = {
    gatewayMedicRecording: 1,
    recordedAt: now.toISOString(),
    base: redactAll(base),
    // Domain by domain: "authorization" is the name of a domain here, and of a secret elsewhere.
    domains: Object.fromEntries(read.map(([domain, value]) => [domain, redactAll(value)])),
    failed: redactAll(failed),
  };
  const text = JSON.stringify(recording, null, 2);
  return `${text.replaceAll(base.target.account, nobody)}\n`;
}

/** What a domain read; the domains that read nothing more have no facts of their own. */
const domainOf = (facts: Facts, domain: Domain): unknown =>
  domainTable[domain].facts === null ? {} : (facts as Partial<Record<Domain, unknown>>)[domain];

/**
 * Reads a recording.
 * @throws InvalidInput where there is no such file, or it is none
 */
export function recordingFrom(file: string): { facts: Facts; failed: FailedDomain[] } {
  const parsed = explained(recordingSchema, jsonOf(file));
  if (!parsed.success)
    throw new InvalidInput(`${say('account.no-recording', { file })}\n${problemsOf(parsed.error)}`);
  const { base, domains: read, failed } = parsed.data;
  return { facts: factsOf(base, read), failed };
}

function jsonOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InvalidInput(say('account.no-file', { file }), { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInput(say('account.no-json', { file }), { cause });
  }
}
