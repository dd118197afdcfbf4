import type { ReadName } from '../../model/reads.generated.ts';
import type { KindReader } from '../kind-reader.ts';
import { apiOf, readApi } from './api.ts';
import { readConfiguration } from './configuration.ts';
import { readStage } from './stage.ts';

/** The calls of {@link http}: one each, more only for further pages; two exports where the stage is not deployed automatically. */
export const httpReads: readonly ReadName[] = [
  'apigatewayv2:GetApi',
  'apigatewayv2:GetStage',
  'apigatewayv2:GetRoutes',
  'apigatewayv2:GetIntegrations',
  'apigatewayv2:GetDeployments',
  'apigatewayv2:ExportApi',
  'apigatewayv2:GetAuthorizers',
  'apigatewayv2:GetVpcLinks',
  'apigateway:GetAccount',
];

/** How HTTP APIs are read, always whole: six calls of theirs are few. */
export const http: KindReader = {
  reads: httpReads,
  readApi: async (environment, target) => apiOf(await readApi(environment, target), target),
  readStage,
  read(environment, target) {
    const stage = readStage(environment, target);
    return { stage, configuration: readConfiguration(environment, target, stage) };
  },
};
