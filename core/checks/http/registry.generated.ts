// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import integrationTimeout from './integration-timeout.ts';
import mappingNoDefaultIntegrationResponse from './mapping-no-default-integration-response.ts';
import mappingRequestTransformFailed from './mapping-request-transform-failed.ts';

export const checks: readonly Check<'http'>[] = [integrationTimeout, mappingNoDefaultIntegrationResponse, mappingRequestTransformFailed];
