import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Enable the API key',
  explanation:
    'Enables an API key that a deployment disabled, so that it is accepted again. Usage plans, other keys and methods stay as they are, and nothing is deployed.',
  notes: {
    who: '{by} disabled API key {key} ({name}) at {at}, by {tool}. Ask whether that was intended before you approve: a leaked key is disabled on purpose.',
    'lets-in':
      'Everybody who has API key {key} can call every stage of its usage plans again, within their limits.',
    'patch-cloudformation':
      '{tool} manages API key {key}, and its next deployment disables it again. In the template, set Enabled: true on the AWS::ApiGateway::ApiKey that is named {name}; in CDK: enabled: true on the ApiKey construct.',
    'patch-terraform':
      '{tool} manages API key {key}, and its next run disables it again. Set enabled = true in the aws_api_gateway_api_key that is named {name}.',
    'patch-other':
      '{tool} manages API key {key} ({name}), and its next run disables it again. Set enabled to true there.',
  },
};

export default messages;
