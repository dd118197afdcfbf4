import type { Integration } from '../../../model/route.ts';

const toBinary = 'CONVERT_TO_BINARY';

/** Where an integration has bodies decoded from base64: `request`, or the status of a response. */
export const decodedAt = ({
  contentHandling,
  integrationResponses = {},
}: Integration): string[] => [
  ...(contentHandling === toBinary ? ['request'] : []),
  ...Object.entries(integrationResponses)
    .filter(([, response]) => response.contentHandling === toBinary)
    .map(([key, response]) => response.statusCode ?? key),
];

/** Whether an integration other than a proxy has any body decoded. */
export const decodesText = (integration: Integration): boolean =>
  integration.type !== 'AWS_PROXY' && decodedAt(integration).length > 0;
