// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import awsServiceIntegrationError from './aws-service-integration-error.ts';
import binaryBase64DecodeFailed from './binary-base64-decode-failed.ts';
import corsHeadersMissingOnErrors from './cors-headers-missing-on-errors.ts';
import httpBackend503Overload from './http-backend-503-overload.ts';
import httpBackend5xxPassthrough from './http-backend-5xx-passthrough.ts';
import httpConnectionRefused from './http-connection-refused.ts';
import httpConnectionReset from './http-connection-reset.ts';
import httpDnsFailure from './http-dns-failure.ts';
import httpTlsCertExpired from './http-tls-cert-expired.ts';
import httpTlsHandshakeFailure from './http-tls-handshake-failure.ts';
import httpTlsHostnameMismatch from './http-tls-hostname-mismatch.ts';
import httpTlsKeyCertMismatch from './http-tls-key-cert-mismatch.ts';
import httpTlsUntrustedCa from './http-tls-untrusted-ca.ts';
import integrationHeaderConflict from './integration-header-conflict.ts';
import integrationTimeout from './integration-timeout.ts';
import mappingMethodResponseMissing from './mapping-method-response-missing.ts';
import mappingNoDefaultIntegrationResponse from './mapping-no-default-integration-response.ts';
import mappingRequestTransformFailed from './mapping-request-transform-failed.ts';
import mappingResponseTransformFailed from './mapping-response-transform-failed.ts';
import mockStatusCodeUnparsable from './mock-status-code-unparsable.ts';
import requestValidationFailed from './request-validation-failed.ts';
import unsupportedMediaType from './unsupported-media-type.ts';

export const checks: readonly Check<'http'>[] = [awsServiceIntegrationError, binaryBase64DecodeFailed, corsHeadersMissingOnErrors, httpBackend503Overload, httpBackend5xxPassthrough, httpConnectionRefused, httpConnectionReset, httpDnsFailure, httpTlsCertExpired, httpTlsHandshakeFailure, httpTlsHostnameMismatch, httpTlsKeyCertMismatch, httpTlsUntrustedCa, integrationHeaderConflict, integrationTimeout, mappingMethodResponseMissing, mappingNoDefaultIntegrationResponse, mappingRequestTransformFailed, mappingResponseTransformFailed, mockStatusCodeUnparsable, requestValidationFailed, unsupportedMediaType];
