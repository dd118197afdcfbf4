import type { Snapshot } from '../../account/apigateway/state.ts';

/** What the execution log says of a body that cannot be decoded. */
export const notBase64 = 'Unable to base64 decode the body.';

/**
 * Whether a text can be decoded from base64, in the standard alphabet with its padding.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
export const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);

/** Whether a media type is one that the deployed API takes for binary. */
export const isBinary = ({ binaryMediaTypes = [] }: Snapshot, mediaType: string): boolean =>
  binaryMediaTypes.some((type) => type === '*/*' || type === mediaType);
