import { rules } from '../rule.ts';

/** Requests and responses on their way through mappings, models and templates. */
export const mappingRules = rules([
  {
    id: 'no-output-mapping',
    pattern: /no match for output mapping|no default output mapping/i,
    causes: ['mapping-no-default-integration-response', 'mapping-selection-pattern-mismatch'],
    hop: 'integration',
  },
  {
    id: 'invalid-method-response',
    pattern: /output mapping refers to an invalid method response/i,
    causes: ['mapping-method-response-missing'],
    hop: 'integration',
  },
  {
    id: 'response-transform',
    pattern: /unable to transform response/i,
    causes: ['mapping-response-transform-failed'],
    hop: 'integration',
  },
  {
    id: 'mock-status-code',
    pattern: /unable to parse statuscode|statuscode\W{1,4}(it )?should be an integer/i,
    causes: ['mock-status-code-unparsable'],
    hop: 'integration',
  },
  {
    id: 'base64',
    pattern: /unable to base64 decode/i,
    causes: ['binary-base64-decode-failed'],
    hop: 'integration',
  },
  {
    id: 'header-conflict',
    pattern: /header already present/i,
    causes: ['integration-header-conflict'],
    hop: 'integration',
  },
  {
    id: 'media-type',
    pattern: /unsupported media type|UNSUPPORTED_MEDIA_TYPE|UnsupportedMediaTypeException/i,
    causes: ['unsupported-media-type'],
    hop: 'client',
  },
  {
    id: 'request-validation',
    pattern:
      /invalid request body|missing required request parameters|request validation failed|BAD_REQUEST_(BODY|PARAMETERS)/i,
    causes: ['request-validation-failed'],
    hop: 'client',
  },
  {
    id: 'no-integration',
    pattern: /no integration defined for method/i,
    causes: ['method-integration-missing'],
    hop: 'integration',
  },
  {
    id: 'request-too-large',
    pattern:
      /http content length exceeded|request too long|request entity too large|REQUEST_TOO_LARGE/i,
    causes: ['request-too-large', 'lambda-request-too-large'],
    hop: null,
  },
  {
    id: 'uri-too-long',
    pattern: /request[ -]uri too (long|large)/i,
    causes: ['uri-too-long'],
    hop: 'client',
  },
  {
    id: 'headers-too-large',
    pattern:
      /request header fields? too large|header (line|size|section)s? .{0,30}(exceed|too (long|large))/i,
    causes: ['headers-too-large'],
    hop: 'client',
  },
]);
