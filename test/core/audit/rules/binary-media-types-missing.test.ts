import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/binary-media-types-missing.ts';
import type { Integration, Route } from '../../../../core/model/route.ts';
import { gap, known, route } from '../support/facts.ts';
import { table } from '../support/table.ts';

const read = { gatewayResponses: {} };
const serving = (integration: Partial<Integration>, more: Partial<Route> = {}) => ({
  configuration: { routes: known([route('GET', '/images/{id}', integration, more)]) },
  rest: read,
});
const listing = (...binaryMediaTypes: readonly string[]) => ({
  rest: { ...read, binaryMediaTypes: [...binaryMediaTypes] },
});
const png = { mediaTypes: ['image/png'] };
const bucket = {
  type: 'AWS',
  httpMethod: 'GET',
  uri: 'arn:aws:apigateway:eu-west-1:s3:path/images/{id}',
};
const upload = { type: 'HTTP', requestTemplates: { 'multipart/form-data': '$input.body' } };

describe('binary-media-types-missing', () => {
  table(rule, [
    ['nothing binary', { rest: read }, []],
    [
      'a declared image',
      serving({}, png),
      [['types']],
      ['apigateway:UpdateRestApi', 'apigateway:CreateDeployment'],
    ],
    [
      'a declared image that the API lists',
      { ...serving({}, png), ...listing('image/png') },
      ['pass'],
    ],
    ['another type is listed', { ...serving({}, png), ...listing('image/jpeg') }, [['types']]],
    ['all types are', { ...serving({}, png), ...listing('*/*') }, ['pass']],
    ['a mapped upload', serving(upload), [['types']]],
    [
      'a mapped image in a response',
      serving({
        type: 'HTTP',
        integrationResponses: { default: { responseTemplates: { 'image/png': '' } } },
      }),
      [['types']],
    ],
    ['objects of S3', serving(bucket), [['objects']], null],
    [
      'objects of S3 with some type listed',
      { ...serving(bucket), ...listing('image/png') },
      ['pass'],
    ],
    [
      'objects of S3 that are converted',
      serving({ ...bucket, contentHandling: 'CONVERT_TO_TEXT' }),
      ['pass'],
    ],
    ['drawings are text', serving({}, { mediaTypes: ['image/svg+xml', 'application/json'] }), []],
    [
      'the export could not be read',
      { configuration: { routes: gap('apigateway:GetExport') } },
      ['unknown'],
    ],
  ]);
});
