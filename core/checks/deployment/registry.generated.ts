// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import badDeploymentRollback from './bad-deployment-rollback.ts';
import defaultEndpointDisabled from './default-endpoint-disabled.ts';
import httpDeploymentFailed from './http-deployment-failed.ts';
import httpRouteNotFound from './http-route-not-found.ts';
import httpStagePrefixInPath from './http-stage-prefix-in-path.ts';
import missingResourceOrMethod from './missing-resource-or-method.ts';
import notDeployedSinceChange from './not-deployed-since-change.ts';
import stageVariableMissing from './stage-variable-missing.ts';

export const checks: readonly Check<'deployment'>[] = [badDeploymentRollback, defaultEndpointDisabled, httpDeploymentFailed, httpRouteNotFound, httpStagePrefixInPath, missingResourceOrMethod, notDeployedSinceChange, stageVariableMissing];
