import { onFunctions } from '../scopes.ts';
import { anywhere, type ServiceCalls } from './grant.ts';

export const lambda = {
  GetAccountSettings: anywhere('Lambda')('lambda:GetAccountSettings'),
  GetAlias: onFunctions('lambda:GetAlias', '*'),
  GetFunctionConcurrency: onFunctions('lambda:GetFunctionConcurrency', '*'),
  GetFunctionConfiguration: onFunctions('lambda:GetFunctionConfiguration', '*'),
  GetPolicy: onFunctions('lambda:GetPolicy', '*'),
  ListVersionsByFunction: onFunctions('lambda:ListVersionsByFunction', '*'),
} satisfies ServiceCalls;
