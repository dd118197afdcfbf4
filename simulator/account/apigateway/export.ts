import type { GetExportRequest } from '@aws-sdk/client-api-gateway';
import { awsError } from '../define-service.ts';
import { badRequest } from './errors.ts';
import { exportDocument } from './export-document.ts';
import { apiOf, deploymentOf, stageOf } from './lookup.ts';
import { takes } from './takes.ts';

const GetExport = takes<GetExportRequest>(
  ['restApiId', 'stageName', 'exportType'],
  ['parameters', 'accepts'],
  (state, { restApiId, stageName, exportType, parameters = {}, accepts }, context) => {
    const stored = apiOf(state, restApiId, context);
    const stage = stageOf(stored, stageName);
    if (exportType !== 'oas30' && exportType !== 'swagger')
      throw badRequest(`No API exporter for type '${exportType}'`);
    const extensions = parameters['extensions'] ?? parameters['Extensions'];
    if (exportType === 'swagger' || extensions !== 'apigateway')
      throw lacks('an export other than oas30 with the extensions apigateway');
    if (accepts !== undefined && accepts !== 'application/json') throw lacks('an export as YAML');
    const { snapshot } = deploymentOf(stored, stage.deploymentId);
    const document = exportDocument(stored.api, stage, snapshot, context);
    return {
      contentType: 'application/octet-stream',
      contentDisposition: `attachment; filename="oas30_${stageName}.json"`,
      body: new TextEncoder().encode(JSON.stringify(document, null, 2)),
    };
  },
);

const lacks = (what: string) =>
  awsError('SimulatorLacksCase', `The simulator does not know ${what}.`, 501);

export const exports = { GetExport };
