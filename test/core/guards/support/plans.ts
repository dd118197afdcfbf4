import type { Cause } from '../../../../core/model/cause.ts';
import type { Diagnosis } from '../../../../core/model/diagnosis.ts';
import type { RemedyId } from '../../../../core/model/ids.generated.ts';
import type { Operation, Plan } from '../../../../core/model/plan.ts';
import { type PolicySettings, policySettingsSchema } from '../../../../core/model/settings.ts';
import { defineRemedy } from '../../../../core/remedies/define-remedy.ts';
import { hashOf } from '../../../../core/remedies/hash.ts';
import { grant, planOf } from '../../changes/plans.ts';
import { cause } from '../../remedies/facts.ts';
import { diagnosisOf } from '../../workflow/samples.ts';

/** The remedies that plans are judged by. */
export const remedies = [
  defineRemedy({
    id: 'r' as RemedyId,
    apis: ['REST'],
    risk: 'low',
    writes: [
      'lambda:AddPermission',
      'apigateway:CreateDeployment',
      'apigateway:UpdateStage',
      'apigateway:CreateVpcLink',
    ],
    undoes: [
      'lambda:RemovePermission',
      'apigateway:UpdateStage',
      'apigateway:DeleteDeployment',
      'apigateway:DeleteVpcLink',
    ],
    plan: () => null,
  }),
];
/** A diagnosis whose cause the plans are for. */
export const about = (changes: Partial<Cause>, more: Partial<Diagnosis> = {}): Diagnosis =>
  diagnosisOf({
    causes: [cause({ ...planOf(grant).cause, ...changes })],
    notChecked: [],
    ...more,
  });
/** What plans are judged with. */
export const context = {
  now: '2026-01-05T03:20:00.000Z',
  diagnosis: about({}),
  made: [],
  tags: null,
  limits: { throttleRate: null, reservedConcurrency: null },
  remedies,
};
/** Automatic, unless changed. */
export const settings = (changes: Partial<PolicySettings> = {}): PolicySettings => ({
  ...policySettingsSchema.parse({ mode: 'automatic' }),
  ...changes,
});
/** A plan of these operations, or of a grant. */
export const plan = (changes: Partial<Plan> = {}, ...operations: Operation[]): Plan => {
  const changed = { ...planOf(...(operations.length > 0 ? operations : [grant])), ...changes };
  return { ...changed, hash: hashOf(changed) };
};
