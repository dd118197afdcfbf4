import { type Diagnosis, diagnosisSchema } from '../../core/model/diagnosis.ts';
import { type Plan, planSchema } from '../../core/model/plan.ts';
import { type Verification, verificationSchema } from '../../core/model/verification.ts';
import type { ExecutionEvent } from '../../simulator/cloud/workflow.ts';
import { documentText } from '../../simulator/incidents.ts';
import type { Simulation } from '../../simulator/simulation.ts';

export type StoryDocument =
  | { readonly kind: 'diagnosis'; readonly value: Diagnosis }
  | { readonly kind: 'plan'; readonly value: Plan }
  | { readonly kind: 'verification'; readonly value: Verification };

const kinds = {
  Diagnose: { kind: 'diagnosis', file: 'diagnosis.json', schema: diagnosisSchema },
  'Plan remediation': { kind: 'plan', file: 'plan.json', schema: planSchema },
  Verify: { kind: 'verification', file: 'verification.json', schema: verificationSchema },
} as const;

/** The document that a state has just written, where it writes one worth showing. */
export function documentOf(
  event: ExecutionEvent,
  simulation: Simulation,
): StoryDocument | undefined {
  if (!Object.hasOwn(kinds, event.state)) return undefined;
  const { kind, file, schema } = kinds[event.state as keyof typeof kinds];
  const { incidentId, round } = event.output as { incidentId: string; round: { attempt: number } };
  const text = documentText(simulation, `incidents/${incidentId}/${round.attempt}/${file}`);
  if (text === undefined) return undefined;
  return { kind, value: schema.parse(JSON.parse(text)) } as StoryDocument;
}
