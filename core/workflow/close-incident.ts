import type { Environment } from '../aws/environment.ts';
import type { Evidence } from '../model/evidence.ts';
import { verificationSchema } from '../model/verification.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { type Ended, finish } from '../lifecycle/finish.ts';
import type { AttemptRef } from '../store/store.ts';

/** Ends an incident that needs nobody any more. */
export async function closeIncident(
  environment: Environment,
  { incidentId, attempt, outcome }: AttemptRef & { readonly outcome: 'recovered' | 'healthy' },
): Promise<Ended> {
  const verification = await documents(environment).find(
    documentKeys.verification(incidentId, attempt),
    verificationSchema,
  );
  const reasons: readonly Evidence[] = verification?.reasons ?? [
    { code: `incident.closed-${outcome}`, args: {} },
  ];
  return finish(environment, { incidentId, attempt, outcome, reasons });
}
