import { CreateApiKeyCommand } from '@aws-sdk/client-api-gateway';
import type { Row } from '../access-log.ts';
import { allowLogs } from '../account.ts';
import { authorize } from './authorizer.ts';
import { planFor } from './limits.ts';
import { configurationError, endsWith, failing, refusing } from './said.ts';
import { webAcl } from './web-acl.ts';
import type { Worlds } from './world.ts';

/** What the access log says of a request that was refused before the integration. */
const refused = (status: number, responseType: string, more: Row = {}): Row => ({
  status,
  'error.responseType': responseType,
  ...more,
});

const keyRefused = (key: string): Row =>
  refused(403, 'INVALID_API_KEY', { 'identity.apiKeyId': key, 'error.message': 'Forbidden' });

const apiPolicy = (...Statement: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement });

const forAll = {
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
};

/** Callers who are kept out. */
export const callers: Worlds = {
  'key switched off': {
    causes: ['api-key-disabled'],
    method: { apiKeyRequired: true },
    after: async (place) => {
      const { key } = await planFor(place, {}, false);
      return { rows: [keyRefused(key)] };
    },
    traffic: refusing,
    rows: [],
  },
  'key in no plan': {
    causes: ['api-key-not-in-usage-plan'],
    remedies: ['add-key-to-usage-plan'],
    method: { apiKeyRequired: true },
    after: async (place) => {
      await planFor(place);
      const { id: key = '' } = await place.account.gateway.send(
        new CreateApiKeyCommand({ name: `${place.name}-other`, enabled: true }),
      );
      return { rows: [keyRefused(key)] };
    },
    traffic: refusing,
    rows: [],
  },
  // The only plan there is: a Region of its own.
  'stage in no plan': {
    causes: ['api-key-not-in-usage-plan'],
    remedies: ['add-stage-to-usage-plan'],
    region: 'us-west-1',
    method: { apiKeyRequired: true },
    after: async (place) => {
      await allowLogs(place.account);
      await planFor(place, { apiStages: [] });
      return {
        lines: endsWith(
          403,
          `API Key **********************d-line not authorized because method 'GET /orders' requires API Key and API Key is not associated with a Usage Plan for API Stage ${place.apiId}/${place.stage}: API Stage is not in a Usage Plan`,
        ),
      };
    },
    traffic: refusing,
  },
  'no key sent': {
    causes: ['api-key-missing'],
    method: { apiKeyRequired: true },
    after: async (place) => {
      await planFor(place);
    },
    traffic: refusing,
    rows: [refused(403, 'INVALID_API_KEY', { 'error.message': 'Forbidden' })],
  },
  'authorizer lets nobody in': {
    causes: ['authorizer-unauthorized'],
    before: (place) => authorize(place),
    traffic: refusing,
    rows: [refused(401, 'UNAUTHORIZED', { 'authorizer.status': 401 })],
  },
  'authorizer denies': {
    causes: ['authorizer-explicit-deny'],
    before: (place) => authorize(place),
    traffic: refusing,
    rows: [
      refused(403, 'ACCESS_DENIED', {
        'authorizer.status': 200,
        'authorize.status': 403,
        'authorize.error':
          'User is not authorized to access this resource with an explicit deny in an identity-based policy',
        'error.message':
          'User is not authorized to access this resource with an explicit deny in an identity-based policy',
      }),
    ],
  },
  'authorizer answers nonsense': {
    causes: ['authorizer-invalid-response'],
    before: (place) => authorize(place),
    traffic: failing,
    lines: endsWith(
      500,
      `${configurationError} Could not parse policy`,
      'AuthorizerConfigurationException',
    ),
  },
  'policy denies': {
    causes: ['resource-policy-explicit-deny'],
    api: {
      policy: apiPolicy(
        { Sid: 'everybody', Effect: 'Allow', ...forAll },
        {
          Sid: 'all-but-the-office',
          Effect: 'Deny',
          ...forAll,
          Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
        },
      ),
    },
    traffic: refusing,
    rows: [
      refused(403, 'ACCESS_DENIED', {
        'authorize.status': 403,
        'error.message':
          'User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-west-2:********9012:api/prod/GET/orders with an explicit deny in a resource-based policy',
      }),
    ],
  },
  'policy lets nobody in': {
    causes: ['resource-policy-implicit-deny'],
    api: {
      policy: apiPolicy({
        Sid: 'the-office',
        Effect: 'Allow',
        ...forAll,
        Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      }),
    },
    traffic: refusing,
    rows: [
      refused(403, 'ACCESS_DENIED', {
        'authorize.status': 403,
        'error.message':
          'User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-west-2:********9012:api/prod/GET/orders because no resource-based policy allows the execute-api:Invoke action',
      }),
    ],
  },
  'web ACL blocks': {
    causes: ['waf-block'],
    after: webAcl,
    traffic: refusing,
    rows: [
      refused(403, 'WAF_FILTERED', {
        'waf.status': 403,
        wafResponseCode: 'WAF_BLOCK',
        'error.message': 'Forbidden',
      }),
    ],
  },
  'signature too old': {
    causes: ['iam-signature-expired'],
    method: { authorizationType: 'AWS_IAM' },
    traffic: refusing,
    rows: [
      refused(403, 'INVALID_SIGNATURE', {
        'authenticate.status': 403,
        'error.message':
          'Signature expired: 20261122T015300Z is now earlier than 20261122T015500Z (20261122T020000Z - 5 min.)',
      }),
    ],
  },
  'caller without permission': {
    causes: ['iam-not-authorized'],
    method: { authorizationType: 'AWS_IAM' },
    traffic: refusing,
    rows: [
      refused(403, 'ACCESS_DENIED', {
        'authenticate.status': 200,
        'authorize.status': 403,
        'error.message':
          'User: arn:aws:iam::123456789012:user/partner is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-west-2:********9012:api/prod/GET/orders because no identity-based policy allows the execute-api:Invoke action',
      }),
    ],
  },
};
