import type { RefusedCall } from '../../../../core/model/facts/changes.ts';
import type { BaseFacts } from '../../../../core/model/facts.ts';
import { account, known, since, start } from './facts.ts';

export const oncall = `arn:aws:iam::${account}:user/oncall`;
export const pipeline = `arn:aws:sts::${account}:assumed-role/release/pipeline`;
export const deployment = 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/deployments';

/** What IAM writes of a caller that lacks a permission. */
export const lacks = (by: string, action: string, resource: string, because = ''): string =>
  `User: ${by} is not authorized to perform: ${action} on resource: ${resource} ${because}`.trim();

/** A call on the API that AWS refused after the symptom began. */
export const refusedCall = (more: Partial<RefusedCall> = {}): RefusedCall => ({
  at: '2026-01-05T10:25:00.000Z',
  source: 'apigateway.amazonaws.com',
  name: 'CreateDeployment',
  by: oncall,
  error: 'AccessDenied',
  message: lacks(oncall, 'apigateway:POST', deployment),
  resources: [{ kind: 'api', id: 'a1b2c3' }],
  ...more,
});

/** CloudTrail with these refused calls. */
export const refusing = (
  ...refused: readonly Partial<RefusedCall>[]
): Pick<BaseFacts, 'changes'> => ({
  changes: known({
    events: [],
    refused: refused.map(refusedCall),
    completeFrom: start,
    completeUntil: since,
  }),
});
