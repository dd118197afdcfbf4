import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Disable unintended entry points',
  why: 'The default execute-api endpoint bypasses the custom domain with its mutual TLS, CloudFront and WAF. A private API whose policy allows everyone can be reached from any VPC that can create an endpoint. An administrative API does not need the internet.',
  cdk: `new RestApi(this, 'Api', {
  disableExecuteApiEndpoint: true,
  // private: endpointTypes: [EndpointType.PRIVATE], and
  policy: new PolicyDocument({ statements: [new PolicyStatement({
    principals: [new AnyPrincipal()], actions: ['execute-api:Invoke'], resources: ['execute-api:/*'],
    conditions: { StringEquals: { 'aws:SourceVpce': vpcEndpointId } },
  })] }),
});`,
  evidence: {
    'default-endpoint':
      'The default endpoint is enabled in addition to the custom domain ({domains}).',
    'every-vpc': 'The resource policy allows every VPC: it names everyone and sets no condition.',
    'public-admin':
      'The API is administrative, and no resource policy blocks the internet from stage {stage}.',
  },
};

export default messages;
