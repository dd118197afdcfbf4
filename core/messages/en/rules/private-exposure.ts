import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Leave no way in besides the one that is meant',
  why: 'The default execute-api endpoint goes past the custom domain with its mutual TLS, its CloudFront and its WAF. A private API whose policy names everyone lets in every VPC that can make an endpoint. An API for administrators needs no internet.',
  cdk: `new RestApi(this, 'Api', {
  disableExecuteApiEndpoint: true,
  // private: endpointTypes: [EndpointType.PRIVATE], and
  policy: new PolicyDocument({ statements: [new PolicyStatement({
    principals: [new AnyPrincipal()], actions: ['execute-api:Invoke'], resources: ['execute-api:/*'],
    conditions: { StringEquals: { 'aws:SourceVpce': vpcEndpointId } },
  })] }),
});`,
  evidence: {
    'default-endpoint': 'The default endpoint answers beside the custom domain ({domains}).',
    'every-vpc': 'The resource policy lets in every VPC: it names everyone and no condition.',
    'public-admin':
      'The API is for administrators, and no resource policy keeps the internet away from stage {stage}.',
  },
};

export default messages;
