import { handler as applyChange } from '../../lambdas/apply-change.ts';
import { handler as closeIncident } from '../../lambdas/close-incident.ts';
import { handler as collectEvidence } from '../../lambdas/collect-evidence.ts';
import { handler as decide } from '../../lambdas/decide.ts';
import { handler as diagnose } from '../../lambdas/diagnose.ts';
import { handler as escalate } from '../../lambdas/escalate.ts';
import { handler as openIncident } from '../../lambdas/open-incident.ts';
import { handler as planRemediation } from '../../lambdas/plan-remediation.ts';
import { handler as requestApproval } from '../../lambdas/request-approval.ts';
import type { Step } from '../../lambdas/step.ts';
import { handler as undoChange } from '../../lambdas/undo-change.ts';
import { handler as verify } from '../../lambdas/verify.ts';
import { checkHandlers } from './check-handlers.generated.ts';

/** The deployed handlers by the name that the template gives them. */
export const handlers: Readonly<Record<string, Step<unknown>>> = {
  ...checkHandlers,
  'apply-change.handler': applyChange,
  'close-incident.handler': closeIncident,
  'collect-evidence.handler': collectEvidence,
  'decide.handler': decide,
  'diagnose.handler': diagnose,
  'escalate.handler': escalate,
  'open-incident.handler': openIncident,
  'plan-remediation.handler': planRemediation,
  'request-approval.handler': requestApproval,
  'undo-change.handler': undoChange,
  'verify.handler': verify,
};
