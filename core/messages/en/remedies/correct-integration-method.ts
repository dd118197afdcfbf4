import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Invoke the Lambda function with POST',
  explanation:
    'Sets the integration’s HTTP method to POST on every affected method and deploys the API. All other fields of the integrations, including their responses, stay as they are.',
  notes: {},
} satisfies RemedyMessages;
