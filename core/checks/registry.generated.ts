// Written by `npm run registry`. Do not edit.
import { checks as logs } from './logs/registry.generated.ts';
import { checks as lambda } from './lambda/registry.generated.ts';
import { checks as vpcLink } from './vpc-link/registry.generated.ts';
import { checks as http } from './http/registry.generated.ts';
import { checks as throttling } from './throttling/registry.generated.ts';
import { checks as authorization } from './authorization/registry.generated.ts';
import { checks as deployment } from './deployment/registry.generated.ts';
import { checks as account } from './account/registry.generated.ts';

export const checks = [
  logs,
  lambda,
  vpcLink,
  http,
  throttling,
  authorization,
  deployment,
  account,
].flat();
