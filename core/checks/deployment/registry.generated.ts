// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import badDeploymentRollback from './bad-deployment-rollback.ts';
import basePathMappingMissing from './base-path-mapping-missing.ts';
import canaryBadDeployment from './canary-bad-deployment.ts';
import customDomainCertExpired from './custom-domain-cert-expired.ts';
import customDomainDns from './custom-domain-dns.ts';
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
import missingResourceOrMethod from './missing-resource-or-method.ts';
import mtlsClientCertRejected from './mtls-client-cert-rejected.ts';
import mtlsTruststoreInvalid from './mtls-truststore-invalid.ts';
import notDeployedSinceChange from './not-deployed-since-change.ts';
import privateApiEndpointMismatch from './private-api-endpoint-mismatch.ts';
import requestTooLarge from './request-too-large.ts';
import stageVariableMissing from './stage-variable-missing.ts';

export const checks: readonly Check<'deployment'>[] = [badDeploymentRollback, basePathMappingMissing, canaryBadDeployment, customDomainCertExpired, customDomainDns, defaultEndpointDisabled, httpDeploymentFailed, httpRouteNotFound, httpStagePrefixInPath, iamInvalidSignature, iamInvalidToken, iamMalformedAuthorizationHeader, iamMissingSignature, iamNotAuthorized, iamSignatureExpired, missingResourceOrMethod, mtlsClientCertRejected, mtlsTruststoreInvalid, notDeployedSinceChange, privateApiEndpointMismatch, requestTooLarge, stageVariableMissing];
