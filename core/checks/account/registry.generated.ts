// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import apigwInternalFailure from './apigw-internal-failure.ts';
import awsHealthServiceEvent from './aws-health-service-event.ts';
import clientCertificateExpired from './client-certificate-expired.ts';
import cloudwatchRoleMissing from './cloudwatch-role-missing.ts';
import cloudwatchRoleNotPermitted from './cloudwatch-role-not-permitted.ts';
import controlPlaneThrottled from './control-plane-throttled.ts';
import integrationRoleNotAuthorized from './integration-role-not-authorized.ts';
import integrationRoleTrustMissing from './integration-role-trust-missing.ts';
import operatorIamDenied from './operator-iam-denied.ts';
import operatorPassroleDenied from './operator-passrole-denied.ts';

export const checks: readonly Check<'account'>[] = [apigwInternalFailure, awsHealthServiceEvent, clientCertificateExpired, cloudwatchRoleMissing, cloudwatchRoleNotPermitted, controlPlaneThrottled, integrationRoleNotAuthorized, integrationRoleTrustMissing, operatorIamDenied, operatorPassroleDenied];
