import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Convert binary requests to text before they are mapped',
  explanation:
    'Sets contentHandling of the integration to CONVERT_TO_TEXT on every affected method and deploys the API, so that the request template can be applied. The binary media types of the API stay as they are.',
  notes: {},
} satisfies RemedyMessages;
