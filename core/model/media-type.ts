/** Media types whose bytes are not text: handled as text, they are damaged. */
const binary =
  /^(?:image\/(?!svg\+xml)|audio\/|video\/|font\/|multipart\/form-data|application\/(?:octet-stream|pdf|zip|gzip|x-gzip|x-tar|x-7z-compressed|protobuf|x-protobuf|wasm|vnd\.(?:ms-|openxmlformats-)))/i;

/** Whether a body of a media type has to be handled as bytes; wildcards say nothing. */
export const isBinaryType = (mediaType: string): boolean =>
  !mediaType.includes('*') && binary.test(mediaType);
