/** An API as a stage serves it, with a function behind it that API Gateway may not invoke: the permission is missing. */
export interface BrokenApi {
  /** The API's name, as its metrics carry it. */
  readonly name: string;
  readonly apiId: string;
  readonly functionName: string;
}

export const stage = 'prod';
export const functionNameOf = (name: string): string => `${name}-orders`;

const code = `exports.handler = async () => ({ statusCode: 200, body: 'fine' });`;
const role = 'FunctionRole';

/** A CloudFormation template of such APIs; each one's id is an output by its name without dashes. */
export const templateOf = (names: readonly string[]): string =>
  JSON.stringify({
    Resources: {
      [role]: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 'lambda.amazonaws.com' },
                Action: 'sts:AssumeRole',
              },
            ],
          },
        },
      },
      ...Object.assign({}, ...names.map(resourcesOf)),
    },
    Outputs: Object.fromEntries(
      names.map((name) => [idOf(name), { Value: { Ref: `${idOf(name)}Api` } }]),
    ),
  });

export const idOf = (name: string): string => name.replaceAll('-', '');

function resourcesOf(name: string): Record<string, unknown> {
  const id = idOf(name);
  const api = { Ref: `${id}Api` };
  const uri =
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${' +
    `${id}Function.Arn}/invocations`;
  return {
    [`${id}Function`]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: functionNameOf(name),
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: { 'Fn::GetAtt': [role, 'Arn'] },
        Code: { ZipFile: code },
      },
    },
    [`${id}Api`]: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: { Name: name, EndpointConfiguration: { Types: ['REGIONAL'] } },
    },
    [`${id}Orders`]: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: {
        RestApiId: api,
        ParentId: { 'Fn::GetAtt': [`${id}Api`, 'RootResourceId'] },
        PathPart: 'orders',
      },
    },
    [`${id}Method`]: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: api,
        ResourceId: { Ref: `${id}Orders` },
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        Integration: {
          Type: 'AWS_PROXY',
          IntegrationHttpMethod: 'POST',
          Uri: { 'Fn::Sub': uri },
        },
      },
    },
    [`${id}Deployment`]: {
      Type: 'AWS::ApiGateway::Deployment',
      DependsOn: [`${id}Method`],
      Properties: { RestApiId: api },
    },
    [`${id}Stage`]: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: {
        RestApiId: api,
        StageName: stage,
        DeploymentId: { Ref: `${id}Deployment` },
      },
    },
  };
}
