// Written by `npm run registry`. Do not edit.
import type { Write } from './write.ts';

/** The writes of each service, by the name of the operation. */
export const services: Readonly<
  Record<string, () => Promise<{ readonly writes: Readonly<Record<string, Write>> }>>
> = {
  'apigateway': () => import('./writes/apigateway/registry.generated.ts'),
  'apigatewayv2': () => import('./writes/apigatewayv2/registry.generated.ts'),
  'ec2': () => import('./writes/ec2/registry.generated.ts'),
  'elbv2': () => import('./writes/elbv2/registry.generated.ts'),
  'lambda': () => import('./writes/lambda/registry.generated.ts'),
  'service-quotas': () => import('./writes/service-quotas/registry.generated.ts'),
};
