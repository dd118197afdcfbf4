// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import badDeploymentRollback from './bad-deployment-rollback.ts';
import basePathMappingMissing from './base-path-mapping-missing.ts';
import customDomainCertExpired from './custom-domain-cert-expired.ts';
import defaultEndpointDisabled from './default-endpoint-disabled.ts';
import missingResourceOrMethod from './missing-resource-or-method.ts';
import notDeployedSinceChange from './not-deployed-since-change.ts';
import stageVariableMissing from './stage-variable-missing.ts';

export const checks: readonly Check<'deployment'>[] = [badDeploymentRollback, basePathMappingMissing, customDomainCertExpired, defaultEndpointDisabled, missingResourceOrMethod, notDeployedSinceChange, stageVariableMissing];
