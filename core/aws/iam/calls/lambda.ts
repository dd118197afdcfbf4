import { onFunctions } from '../scopes.ts';
import { anywhere, type ServiceCalls } from './grant.ts';

export const lambda = {
  /** the account’s concurrency */
  GetAccountSettings: anywhere('Lambda')('lambda:GetAccountSettings'),
  /** the version behind the alias that is invoked */
  GetAlias: onFunctions('lambda:GetAlias', '*'),
  /** the reserved concurrency */
  GetFunctionConcurrency: onFunctions('lambda:GetFunctionConcurrency', '*'),
  /** state, timeout, memory and last update of the function */
  GetFunctionConfiguration: onFunctions('lambda:GetFunctionConfiguration', '*'),
  /** the resource policy of the function or alias that is invoked */
  GetPolicy: onFunctions('lambda:GetPolicy', '*'),
  /** when each version was published */
  ListVersionsByFunction: onFunctions('lambda:ListVersionsByFunction', '*'),
} satisfies ServiceCalls;
