import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Validate request bodies',
  why: 'A request that cannot succeed is best refused at the gateway: the caller learns what is wrong, and no backend spends time on it.',
  cdk: `resource.addMethod('POST', integration, {
  requestModels: { 'application/json': model },
  requestValidatorOptions: { validateRequestBody: true, validateRequestParameters: true },
});`,
  evidence: {
    none: '{route} validates nothing.',
    'not-the-body': 'The validator of {route} does not check the body.',
    'no-model': '{route} has a validator but no model to check bodies against.',
    'add-model': 'A body is checked only against a model: add one for its content type.',
  },
};

export default messages;
