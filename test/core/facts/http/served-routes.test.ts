import { expect, test } from '@jest/globals';
import { servedRoutes } from '../../../../core/facts/http/served-routes.ts';
import { base, gap, known, route } from '../../checks/support/facts.ts';

const orders = route('GET', '/orders');
const wishes = route('GET', '/wishes');
const current = known([orders, wishes]);
const { target } = base();
const byHand = { autoDeploy: false, defaultRouteSettings: {}, routeSettings: {} };
const waiting = (kind: 'added' | 'removed' | 'changed', name: string) => ({ route: name, kind });

test.each([
  ['that is deployed automatically', undefined, current],
  ['with nothing that waits', known([]), current],
  ['with a route that waits', known([waiting('added', 'GET /wishes')]), known([orders])],
] as const)('the routes of a stage %s', (_, pending, expected) => {
  expect(servedRoutes(target, byHand, current, pending)).toEqual(expected);
});

test.each([
  ['that serves a route as it was', known([waiting('changed', 'GET /orders')])],
  ['that serves a route which is no more', known([waiting('removed', 'GET /old')])],
  ['of which nothing could be exported', gap('apigatewayv2:ExportApi')],
] as const)('the routes of a stage %s are not known', (_, pending) => {
  expect(Object.keys(servedRoutes(target, byHand, current, pending))).toEqual(['gap']);
});
