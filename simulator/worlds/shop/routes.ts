import type { Account } from '../../account/account.ts';
import { invocationUri } from '../functions.ts';
import type { RestApiBuilder, RouteDefinition } from '../rest-api.ts';
import type { FunctionName } from './functions.ts';

/** What the routes lead to. */
export interface Backends {
  readonly functions: Readonly<Record<FunctionName, string>>;
  readonly vpcLinkId: string;
  readonly loadBalancerDns: string;
}

export const ratesHost = 'rates.example.com';

/** Defines every method of the shop. @returns the id of its authorizer */
export function defineRoutes(account: Account, api: RestApiBuilder, backends: Backends): string {
  const { functions } = backends;
  const uri = (name: FunctionName) => invocationUri(account.region, functions[name]);
  const proxy = (name: FunctionName): RouteDefinition['integration'] => ({
    type: 'AWS_PROXY',
    integrationHttpMethod: 'POST',
    uri: uri(name),
  });
  const authorizerId = api.authorizer({
    name: 'customers',
    type: 'TOKEN',
    authorizerUri: uri('authorizer'),
    identitySource: 'method.request.header.Authorization',
    authorizerResultTtlInSeconds: 300,
  });
  api.route('GET', '/orders', { integration: proxy('orders') });
  api.route('POST', '/orders', { integration: proxy('orders') });
  api.route('GET', '/orders/{id}', {
    method: { requestParameters: { 'method.request.path.id': true } },
    integration: proxy('orders'),
  });
  api.route('GET', '/catalog', { integration: proxy('catalog') });
  api.route('POST', '/quotes', quotes(uri('quotes')));
  api.route('GET', '/inventory', {
    integration: {
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: `http://${backends.loadBalancerDns}/inventory`,
      connectionType: 'VPC_LINK',
      connectionId: backends.vpcLinkId,
    },
  });
  api.route('GET', '/rates', {
    integration: {
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: `https://${ratesHost}/v1/rates`,
    },
  });
  api.route('GET', '/partners', {
    method: { apiKeyRequired: true },
    integration: proxy('partners'),
  });
  api.route('GET', '/admin', {
    method: { authorizationType: 'AWS_IAM' },
    integration: proxy('admin'),
  });
  api.route('GET', '/account', {
    method: { authorizationType: 'CUSTOM', authorizerId },
    integration: proxy('account'),
  });
  return authorizerId;
}

/** A function that knows nothing of HTTP: templates map what it gets and gives, and its errors by their message. */
const quotes = (uri: string): RouteDefinition => ({
  integration: {
    type: 'AWS',
    integrationHttpMethod: 'POST',
    uri,
    passthroughBehavior: 'NEVER',
    requestTemplates: {
      'application/json': `{"sku": $input.json('$.sku'), "quantity": $input.json('$.quantity')}`,
    },
  },
  responses: [
    {
      statusCode: '200',
      responseTemplates: { 'application/json': `{"quote": $input.json('$')}` },
    },
    {
      statusCode: '400',
      selectionPattern: 'Invalid request.*',
      responseTemplates: { 'application/json': `{"message": $input.json('$.errorMessage')}` },
    },
    {
      statusCode: '500',
      selectionPattern: String.raw`(\n|.)+`,
      responseTemplates: { 'application/json': '{"message": "The quote could not be made."}' },
    },
  ],
});
