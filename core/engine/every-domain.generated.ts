// Written by `npm run registry`. Do not edit.
import { factsModules } from '../facts/modules.generated.ts';
import type { Domain } from '../model/finding.ts';
import { checks as logs } from '../checks/logs/registry.generated.ts';
import { checks as lambda } from '../checks/lambda/registry.generated.ts';
import { checks as vpcLink } from '../checks/vpc-link/registry.generated.ts';
import { checks as http } from '../checks/http/registry.generated.ts';
import { checks as throttling } from '../checks/throttling/registry.generated.ts';
import { checks as authorization } from '../checks/authorization/registry.generated.ts';
import { checks as deployment } from '../checks/deployment/registry.generated.ts';
import { checks as account } from '../checks/account/registry.generated.ts';
import type { DomainChecks } from './domains.ts';

/** How the facts of each domain are read, and which checks judge them. */
export const everyDomain: { readonly [D in Domain]: DomainChecks<D> } = {
  'logs': { facts: factsModules['logs'], checks: logs },
  'lambda': { facts: factsModules['lambda'], checks: lambda },
  'vpc-link': { facts: factsModules['vpc-link'], checks: vpcLink },
  'http': { facts: factsModules['http'], checks: http },
  'throttling': { facts: factsModules['throttling'], checks: throttling },
  'authorization': { facts: factsModules['authorization'], checks: authorization },
  'deployment': { facts: factsModules['deployment'], checks: deployment },
  'account': { facts: factsModules['account'], checks: account },
};
