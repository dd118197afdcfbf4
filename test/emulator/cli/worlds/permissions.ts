import { DeleteFunctionCommand } from '@aws-sdk/client-lambda';
import { uriOf } from '../api.ts';
import { home } from '../command.ts';
import { authorize } from './authorizer.ts';
import { configurationError, denied, failing, refusing } from './said.ts';
import type { Worlds } from './world.ts';

/** Integrations and functions that do not find, or not let in, each other. */
export const permissions: Worlds = {
  // Other tests look for it there.
  'no permission': {
    region: home,
    causes: ['lambda-permission-missing'],
    remedies: ['grant-invoke'],
    lets: null,
    traffic: failing,
    lines: denied,
  },
  'no permission and no requests': {
    causes: ['lambda-permission-missing'],
    remedies: ['grant-invoke'],
    lets: null,
    traffic: null,
  },
  'permission for another API': {
    causes: ['lambda-permission-wrong-source-arn'],
    remedies: ['correct-source-arn'],
    letsApi: 'zzzzzzzzzz',
    traffic: failing,
    lines: denied,
  },
  'permission for another method': {
    causes: ['lambda-permission-wrong-source-arn'],
    remedies: ['correct-source-arn'],
    lets: '*/POST/orders',
    traffic: failing,
  },
  // The function that the URI names is only known once the stage's variable is filled in.
  'function by stage variable': {
    causes: ['lambda-permission-stage-variable'],
    remedies: ['grant-invoke'],
    lets: null,
    before: async (place) => ({
      integration: { uri: uriOf(place, '${stageVariables.orders}') },
    }),
    stage: { '/variables/orders': 'function-by-stage-variable-orders' },
    traffic: failing,
    lines: denied,
  },
  'no stage variable': {
    causes: ['stage-variable-missing'],
    before: async (place) => ({
      integration: { uri: uriOf(place, '${stageVariables.orders}') },
    }),
    traffic: failing,
    lines: denied,
  },
  'no function any more': {
    causes: ['lambda-function-deleted'],
    after: async ({ account, functionName: FunctionName }) => {
      await account.lambda.send(new DeleteFunctionCommand({ FunctionName }));
    },
    traffic: failing,
    lines: denied,
  },
  'no such alias': {
    causes: ['lambda-alias-or-version-deleted'],
    before: async (place) => ({
      integration: { uri: uriOf(place, `${place.functionName}:live`) },
    }),
    traffic: failing,
    lines: denied,
  },
  'no permission for the authorizer': {
    causes: ['authorizer-permission-missing'],
    remedies: ['grant-authorizer-invoke'],
    before: (place) => authorize(place, { lets: null }),
    traffic: failing,
    lines: denied,
  },
  'wrong integration method': {
    causes: ['lambda-integration-wrong-http-method'],
    remedies: ['correct-integration-method'],
    integration: { integrationHttpMethod: 'GET' },
    traffic: failing,
    lines: ['Lambda invocation failed with status: 403', configurationError],
  },
  'two faults at once': {
    causes: ['lambda-permission-missing'],
    remedies: ['grant-invoke'],
    // It refuses everybody with 429, but what fails most are the 500s.
    beside: ['throttle-zero-limit'],
    lets: null,
    stage: { '/*/*/throttling/rateLimit': '0', '/*/*/throttling/burstLimit': '0' },
    traffic: { ...failing, ...refusing },
    lines: denied,
  },
};
