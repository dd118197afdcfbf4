import { say } from '../messages/render.ts';
import { type RouteRef, routeName } from '../model/route.ts';

/** Methods on one line. */
export const routesText = (routes: 'all' | readonly RouteRef[]): string =>
  routes === 'all' ? say('report.all-routes') : routes.map(routeName).join(', ');
