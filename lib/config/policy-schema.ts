import * as z from 'zod/mini';
import {
  capsSchema,
  limitsSchema,
  policySettingsSchema,
  probeSettingsSchema,
} from '../../core/model/settings.ts';
import { told } from './told.ts';

/** The caps with the texts that an editor shows. */
const capsOf = (caps: typeof capsSchema.shape) =>
  z.strictObject({
    throttleRate: told(
      'The highest requests per second of a stage, a method or a usage plan.',
      caps.throttleRate,
    ),
    functionMemory: told('The most memory of a function, MB.', caps.functionMemory),
    functionTimeout: told('The longest timeout of a function, seconds.', caps.functionTimeout),
    reservedConcurrency: told(
      'The highest reserved concurrency of a function.',
      caps.reservedConcurrency,
    ),
    ecsTasks: told('The most tasks of an ECS service.', caps.ecsTasks),
    accountShare: told(
      "The largest share of the account's limit on requests or concurrency, for one stage, plan or function.",
      caps.accountShare,
    ),
  } satisfies Record<keyof typeof caps, unknown>);

/** The limits with the texts that an editor shows. */
const limitsOf = (limits: typeof limitsSchema.shape) =>
  z.strictObject({
    apiPerHour: told('Changes of one API within an hour.', limits.apiPerHour),
    apiPerDay: told('Changes of one API within 24 hours.', limits.apiPerDay),
    remedyPerHour: told('Changes by one remedy within an hour.', limits.remedyPerHour),
    remedyPerDay: told('Changes by one remedy within 24 hours.', limits.remedyPerDay),
    accountPerHour: told(
      'Changes in the account and Region within an hour.',
      limits.accountPerHour,
    ),
    accountPerDay: told('Changes in the account and Region within 24 hours.', limits.accountPerDay),
  } satisfies Record<keyof typeof limits, unknown>);

/** What may be tested, with the texts that an editor shows. */
const probeOf = (probe: typeof probeSettingsSchema.shape) =>
  z.strictObject({
    enabled: told(
      'Whether a method may be tested where logs leave the cause open. A test runs the real backend; its permission is granted only if this is true.',
      probe.enabled,
    ),
    requests: told(
      'Requests that change nothing: the name or id of a REST API, and GET or HEAD with a path after the stage.',
      probe.requests,
    ),
  } satisfies Record<keyof typeof probe, unknown>);

const policy = policySettingsSchema.shape;

/** What may be changed, and by whom, with the texts that an editor shows. */
export const policySchema = z.strictObject({
  mode: told(
    'observe: never change anything. propose: every change needs approval. automatic: changes up to automaticUpTo run automatically.',
    policy.mode,
  ),
  automaticUpTo: told('The highest risk that runs without approval.', policy.automaticUpTo),
  disabledRemedies: told(
    'Remedies that are never planned and whose permissions are not granted.',
    policy.disabledRemedies,
  ),
  maxAttempts: told('Causes that are tried before the incident is escalated.', policy.maxAttempts),
  approvalTimeout: told('Seconds that an operator has to answer.', policy.approvalTimeout),
  maxQueryCost: told(
    'US dollars that the log queries of one incident may cost; what would cost more is not read.',
    policy.maxQueryCost,
  ),
  recurrenceLimit: told(
    'How often the same cause may end without a change before a person is asked to prevent it: the third time by default.',
    policy.recurrenceLimit,
  ),
  recurrenceDays: told('Days within which these times are counted.', policy.recurrenceDays),
  askAgainAfter: told(
    'Seconds for which a rejected plan is not asked about again, unless it rests on other evidence. 0: every incident asks.',
    policy.askAgainAfter,
  ),
  handsOff: told(
    'Names and ids of APIs that are diagnosed and never changed; * stands for any characters.',
    policy.handsOff,
  ),
  probe: told(
    'Tests of methods by TestInvokeMethod.',
    z.prefault(probeOf(probeSettingsSchema.shape), {}),
  ),
  caps: told(
    'The highest values that a plan may set; a plan above them is advice.',
    z.prefault(capsOf(capsSchema.shape), {}),
  ),
  limits: told(
    'Changes after which the next one needs approval, whatever its risk.',
    z.prefault(limitsOf(limitsSchema.shape), {}),
  ),
  breakerLimit: told(
    'Undone changes of a remedy after which it is not used any more until a person resumes it.',
    policy.breakerLimit,
  ),
  breakerDays: told('Days within which these changes are counted.', policy.breakerDays),
  maskingLimit: told(
    'Incidents of one stage in which the same remedy was applied, after which the next one is escalated instead.',
    policy.maskingLimit,
  ),
  maskingDays: told('Days within which these incidents are counted.', policy.maskingDays),
} satisfies Record<keyof typeof policy, unknown>);
