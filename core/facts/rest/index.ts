import type { ReadName } from '../../model/reads.generated.ts';

import type { KindReader } from '../kind-reader.ts';
import { apiOf, readApi } from './api.ts';
import { readStage } from './stage.ts';
import { readConfiguration } from './configuration.ts';

/** The calls of {@link rest}: one each, more only for further pages. */
export const restReads: readonly ReadName[] = [
  'apigateway:GetRestApi',
  'apigateway:GetStage',
  'apigateway:GetExport',
  'apigateway:GetResources',
  'apigateway:GetDeployments',
  'apigateway:GetUsagePlans',
  'apigateway:GetVpcLinks',
  'apigateway:GetAuthorizers',
  'apigateway:GetAccount',
];

/** How REST APIs are read. */
export const rest: KindReader = {
  reads: restReads,
  readApi: async (environment, target) => apiOf(await readApi(environment, target), target),
  readStage,
  read(environment, target, extent) {
    const stage = readStage(environment, target);
    return { stage, configuration: readConfiguration(environment, target, stage, extent) };
  },
};
