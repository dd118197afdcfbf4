import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Hold bodies against a model before a backend sees them',
  why: 'A request that cannot succeed is best refused at the gate: the caller learns what is wrong, and no backend is busy with it.',
  cdk: `resource.addMethod('POST', integration, {
  requestModels: { 'application/json': model },
  requestValidatorOptions: { validateRequestBody: true, validateRequestParameters: true },
});`,
  evidence: {
    none: '{route} validates nothing.',
    'not-the-body': 'The validator of {route} does not look at the body.',
    'no-model': '{route} has a validator and no model for it to hold bodies against.',
    'add-model': 'A body is only held against a model: add one for its content type.',
  },
};

export default messages;
