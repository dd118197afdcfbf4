// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import authorizerPermissionMissing from './authorizer-permission-missing.ts';

export const checks: readonly Check<'authorization'>[] = [authorizerPermissionMissing];
