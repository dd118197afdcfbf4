import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Create the base path mapping again',
  explanation:
    'Creates a base path mapping again that a deployment deleted, with the API and the stage that it had. Other mappings, the domain and the API stay as they are.',
  notes: {
    who: '{by} deleted the mapping {path} of {domain} at {at}, by {tool}. Everybody who can reach the domain can call the stage by this path afterwards. Ask whether it was retired before you approve.',
    'patch-cloudformation':
      '{tool} manages the domain, and a next deployment may delete the mapping again. Keep an AWS::ApiGateway::BasePathMapping with DomainName: {domain} and BasePath: {path} in the template, or import the mapping that this plan creates.',
    'patch-terraform':
      '{tool} manages the domain, and its next run may fail because the mapping exists, or delete it again. Keep an aws_api_gateway_base_path_mapping with domain_name = "{domain}" and base_path = "{path}", and import it: terraform import ADDRESS {domain}/{path}.',
    'patch-other':
      '{tool} manages the domain, and its next run may delete the mapping {path} of {domain} again. Keep the mapping there.',
  },
};

export default messages;
