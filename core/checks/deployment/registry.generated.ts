// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import badDeploymentRollback from './bad-deployment-rollback.ts';
import basePathMappingMissing from './base-path-mapping-missing.ts';
import canaryBadDeployment from './canary-bad-deployment.ts';
import customDomainCertExpired from './custom-domain-cert-expired.ts';
import defaultEndpointDisabled from './default-endpoint-disabled.ts';
import httpDeploymentFailed from './http-deployment-failed.ts';
import httpRouteNotFound from './http-route-not-found.ts';
import httpStagePrefixInPath from './http-stage-prefix-in-path.ts';
import iamInvalidSignature from './iam-invalid-signature.ts';
import iamInvalidToken from './iam-invalid-token.ts';
import iamMalformedAuthorizationHeader from './iam-malformed-authorization-header.ts';
import iamMissingSignature from './iam-missing-signature.ts';
import iamNotAuthorized from './iam-not-authorized.ts';
import iamSignatureExpired from './iam-signature-expired.ts';
import methodIntegrationMissing from './method-integration-missing.ts';
import missingResourceOrMethod from './missing-resource-or-method.ts';
import notDeployedSinceChange from './not-deployed-since-change.ts';
import requestTooLarge from './request-too-large.ts';
import stagePointsAtOldDeployment from './stage-points-at-old-deployment.ts';
import stageVariableMissing from './stage-variable-missing.ts';
import uriTooLong from './uri-too-long.ts';
import wsRouteNotFound from './ws-route-not-found.ts';

export const checks: readonly Check<'deployment'>[] = [badDeploymentRollback, basePathMappingMissing, canaryBadDeployment, customDomainCertExpired, defaultEndpointDisabled, httpDeploymentFailed, httpRouteNotFound, httpStagePrefixInPath, iamInvalidSignature, iamInvalidToken, iamMalformedAuthorizationHeader, iamMissingSignature, iamNotAuthorized, iamSignatureExpired, methodIntegrationMissing, missingResourceOrMethod, notDeployedSinceChange, requestTooLarge, stagePointsAtOldDeployment, stageVariableMissing, uriTooLong, wsRouteNotFound];
