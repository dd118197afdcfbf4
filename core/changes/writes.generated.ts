// Written by `npm run registry`. Do not edit.
import { once } from '../model/once.ts';
import type { Write } from './write.ts';

/** The writes of each service, by the name of the operation. */
export const services: Readonly<
  Record<string, () => Promise<{ readonly writes: Readonly<Record<string, Write>> }>>
> = {
  'apigateway': once(() => import('./writes/apigateway/registry.generated.ts')),
  'apigatewayv2': once(() => import('./writes/apigatewayv2/registry.generated.ts')),
  'ec2': once(() => import('./writes/ec2/registry.generated.ts')),
  'ecs': once(() => import('./writes/ecs/registry.generated.ts')),
  'elbv2': once(() => import('./writes/elbv2/registry.generated.ts')),
  'lambda': once(() => import('./writes/lambda/registry.generated.ts')),
  'service-quotas': once(() => import('./writes/service-quotas/registry.generated.ts')),
};
