// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import awsServiceIntegrationError from './aws-service-integration-error.ts';
import httpBackend503Overload from './http-backend-503-overload.ts';
import httpBackend5xxPassthrough from './http-backend-5xx-passthrough.ts';
import httpConnectionRefused from './http-connection-refused.ts';
import httpDnsFailure from './http-dns-failure.ts';
import integrationTimeout from './integration-timeout.ts';
import mappingNoDefaultIntegrationResponse from './mapping-no-default-integration-response.ts';
import mappingRequestTransformFailed from './mapping-request-transform-failed.ts';

export const checks: readonly Check<'http'>[] = [awsServiceIntegrationError, httpBackend503Overload, httpBackend5xxPassthrough, httpConnectionRefused, httpDnsFailure, integrationTimeout, mappingNoDefaultIntegrationResponse, mappingRequestTransformFailed];
