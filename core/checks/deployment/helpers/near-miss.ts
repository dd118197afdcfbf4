import { type RouteRef, wouldServe } from '../../../model/route.ts';

/**
 * The deployed method that a client probably meant: its path without a stage that was given twice, in lower case, or with or without a
 * first step.
 * @returns null where no method is close
 */
export function nearMiss(
  asked: RouteRef,
  served: readonly RouteRef[],
  stage: string,
): RouteRef | null {
  const steps = asked.path.split('/').filter((step) => step !== '');
  const paths = [
    ...(steps[0] === stage ? [steps.slice(1)] : []),
    steps.map((step) => step.toLowerCase()),
    steps.slice(1),
  ].map((some) => `/${some.join('/')}`);
  for (const path of paths) {
    const found = served.find((route) => wouldServe(route, { ...asked, path }));
    if (found) return found;
  }
  return null;
}
