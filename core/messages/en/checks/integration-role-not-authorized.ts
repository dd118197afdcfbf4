import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The role of the integration lacks a permission',
  explanation:
    'API Gateway calls the backend in the role that the integration names, and no policy of that role allows the call. AWS refuses it with AccessDenied; clients get 403, 500 or what the integration response makes of it.',
  advice:
    'Allow the role exactly this action on this resource, in the tool that owns the role. No deployment of the API is needed. Check the resource’s own policy and any permissions boundary too, if the role allows the call already.',
  evidence: {
    denied: 'No policy of {role} allows {action} on {resource}.',
  },
};

export default messages;
