import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Invoke the Lambda function with POST',
  explanation:
    'Sets the integration’s HTTP method to POST on every method that fails for this reason and deploys the API. All other fields of the integrations, their responses included, stay as they are.',
  notes: {},
} satisfies RemedyMessages;
