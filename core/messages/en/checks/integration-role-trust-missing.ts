import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway cannot assume the role of the integration',
  explanation:
    'The integration names a role in which API Gateway is to call the backend. The role does not trust apigateway.amazonaws.com, or it no longer exists, so API Gateway answers 500 without calling the backend.',
  advice:
    'Let the role trust apigateway.amazonaws.com with sts:AssumeRole, in the tool that owns the role; add conditions on aws:SourceAccount and aws:SourceArn. A role that was deleted has to be created again with its permissions, or the integration needs another one and a deployment.',
  evidence: {
    'not-trusted': 'The trust policy of {role} does not let API Gateway assume it.',
    gone: 'There is no role {role}.',
    condition:
      'The trust policy of {role} lets API Gateway assume it only under conditions, and they are not met.',
  },
};

export default messages;
