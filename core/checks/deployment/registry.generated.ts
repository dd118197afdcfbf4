// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import badDeploymentRollback from './bad-deployment-rollback.ts';

export const checks: readonly Check<'deployment'>[] = [badDeploymentRollback];
