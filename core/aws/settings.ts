import * as z from 'zod/mini';
import { InvalidInput } from '../model/errors.ts';
import { explained, problemsOf } from '../model/explained.ts';
import {
  intakeSettingsSchema,
  policySettingsSchema,
  verificationSettingsSchema,
} from '../model/settings.ts';

/** What the deployment passes to its Lambdas through their environment. */
const settingsSchema = z.object({
  /** DynamoDB table of incidents, locks, journal and tokens. */
  table: z.string(),
  /** S3 bucket of the evidence. */
  bucket: z.string(),
  /** SNS topic that people listen to; empty: nobody is notified. */
  topic: z.string(),
  /** ARN of the decision state machine, for the approval message. */
  decisionStateMachine: z.string(),
  /** ARN of the remediation state machine, which is started once per target; empty: only the first target is handled. */
  remediationStateMachine: z.string(),
  /** ARNs of the roles that applying and undoing assume; empty: they write with the rights that they have. */
  applyRole: z.string(),
  undoRole: z.string(),
  policy: policySettingsSchema,
  verification: verificationSettingsSchema,
  intake: intakeSettingsSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Settings from a Lambda's environment variables.
 * @throws InvalidInput naming the variable and what is wrong with it
 */
export function settingsFrom(variables: Readonly<Record<string, string | undefined>>): Settings {
  const result = explained(settingsSchema, {
    table: variables['GATEWAY_MEDIC_TABLE'],
    bucket: variables['GATEWAY_MEDIC_BUCKET'],
    topic: variables['GATEWAY_MEDIC_TOPIC'] ?? '',
    decisionStateMachine: variables['GATEWAY_MEDIC_DECISION_STATE_MACHINE'] ?? '',
    remediationStateMachine: variables['GATEWAY_MEDIC_REMEDIATION_STATE_MACHINE'] ?? '',
    applyRole: variables['GATEWAY_MEDIC_APPLY_ROLE'] ?? '',
    undoRole: variables['GATEWAY_MEDIC_UNDO_ROLE'] ?? '',
    policy: jsonOf(variables, 'GATEWAY_MEDIC_POLICY'),
    verification: jsonOf(variables, 'GATEWAY_MEDIC_VERIFICATION'),
    intake: jsonOf(variables, 'GATEWAY_MEDIC_INTAKE'),
  });
  if (!result.success) throw new InvalidInput(`The Lambda's settings: ${problemsOf(result.error)}`);
  return result.data;
}

function jsonOf(variables: Readonly<Record<string, string | undefined>>, name: string): unknown {
  const text = variables[name] ?? '{}';
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInput(`${name} is not valid JSON: ${text}`, { cause });
  }
}
