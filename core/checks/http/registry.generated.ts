// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import awsServiceIntegrationError from './aws-service-integration-error.ts';
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
import integrationTimeout from './integration-timeout.ts';
import mappingNoDefaultIntegrationResponse from './mapping-no-default-integration-response.ts';
import mappingRequestTransformFailed from './mapping-request-transform-failed.ts';
import wsIntegrationError from './ws-integration-error.ts';

export const checks: readonly Check<'http'>[] = [awsServiceIntegrationError, httpBackend503Overload, httpBackend5xxPassthrough, httpConnectionRefused, httpConnectionReset, httpDnsFailure, httpTlsCertExpired, httpTlsHandshakeFailure, httpTlsHostnameMismatch, httpTlsKeyCertMismatch, httpTlsUntrustedCa, integrationTimeout, mappingNoDefaultIntegrationResponse, mappingRequestTransformFailed, wsIntegrationError];
