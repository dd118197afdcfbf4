import type { TestInvokeMethodRequest } from '@aws-sdk/client-api-gateway';
import { notFound } from './errors.ts';
import { apiOf, resourceOf } from './lookup.ts';
import { takes } from './takes.ts';

const TestInvokeMethod = takes<TestInvokeMethodRequest>(
  ['restApiId', 'resourceId', 'httpMethod'],
  ['pathWithQueryString', 'stageVariables', 'body', 'headers'],
  (state, input, context) => {
    apiOf(state, input.restApiId, context);
    const { resourceMethods } = resourceOf(state, input);
    if (!resourceMethods[input.httpMethod] && !resourceMethods['ANY'])
      throw notFound('Invalid Method identifier specified');
    const { hooks } = context.account;
    if (!hooks.testInvoke) throw new Error('The simulation has not connected test invocations.');
    return hooks.testInvoke(context.account, input);
  },
);

export const testInvoke = { TestInvokeMethod };
