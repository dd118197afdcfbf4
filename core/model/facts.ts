import * as z from 'zod/mini';
import { alarmSchema } from './alarm.ts';
import { authorizationFactsSchema } from './facts/authorization.ts';
import { accountFactsSchema } from './facts/account.ts';
import { changesSchema } from './facts/changes.ts';
import { deploymentFactsSchema } from './facts/deployment-content.ts';
import { configurationSchema } from './facts/configuration.ts';
import { lambdaFactsSchema } from './facts/lambda.ts';
import { logVolumesSchema } from './facts/log-volumes.ts';
import { logsFactsSchema } from './facts/logs.ts';
import { metricsSchema } from './facts/metrics.ts';
import { networkFactsSchema } from './facts/network.ts';
import { throttlingFactsSchema } from './facts/throttling.ts';
import type { Domain } from './finding.ts';
import { readingSchema } from './reading.ts';
import { targetSchema } from './target.ts';
import { testInvocationSchema } from './test-invocation.ts';

/** What every check may look at: read once, when evidence is collected. */
export const baseFactsSchema = z.object({
  target: targetSchema,
  alarm: alarmSchema,
  /** ISO 8601; the stretch of time that metrics and logs were read for. */
  window: z.object({ start: z.string(), end: z.string() }),
  configuration: configurationSchema,
  metrics: readingSchema(metricsSchema),
  logs: logsFactsSchema,
  /** What the log groups took in that may be searched, the functions' own included. */
  volumes: z.optional(logVolumesSchema),
  /** Absent in evidence that was read by a release without it. */
  changes: z.optional(readingSchema(changesSchema)),
  /**
   * `essentials`: many incidents shared AWS's limits, and what tells what fails was read first; the rest is a gap, not read yet.
   * `completed`: the rest was read later. `reread`: everything was, because the essentials were read too early. Absent: all was read at
   * once.
   */
  extent: z.optional(z.enum(['essentials', 'completed', 'reread'])),
  /** A method that was run as a test because everything else left the cause open; absent: none was. */
  probe: z.optional(readingSchema(testInvocationSchema)),
});
export type BaseFacts = z.infer<typeof baseFactsSchema>;

/** The facts of a domain whose checks need nothing beyond the base. */
const baseOnly = z.object({});

/** What a domain's branch reads for its own checks. */
export const domainFactsSchemas = {
  logs: baseOnly,
  lambda: lambdaFactsSchema,
  'vpc-link': networkFactsSchema,
  http: baseOnly,
  throttling: throttlingFactsSchema,
  authorization: authorizationFactsSchema,
  deployment: deploymentFactsSchema,
  account: accountFactsSchema,
} satisfies Record<Domain, z.ZodMiniType>;

/** Whether a domain's checks need facts beyond the base. */
export const readsMore = (domain: Domain): boolean => domainFactsSchemas[domain] !== baseOnly;

/** What each domain reads besides the base. */
export type DomainFacts = { [D in Domain]: z.infer<(typeof domainFactsSchemas)[D]> };

/** Domain facts beside the base; the base's own `logs` stand where the logs domain, which reads nothing more, would. */
type Beside<D extends Domain> = Omit<Pick<DomainFacts, D>, keyof BaseFacts>;

/** The base and what the domains have read so far. */
export type Facts = BaseFacts & Partial<Beside<Domain>>;

/** What a check of domain `D` is given. */
export type FactsFor<D extends Domain> = BaseFacts & Beside<D>;
