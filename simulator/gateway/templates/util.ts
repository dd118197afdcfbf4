/**
 * `$util` of a mapping template.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#util-template-reference
 */
export const utilVariable = () => ({
  escapeJavaScript: (text: unknown): string =>
    String(text).replaceAll(/["'/\\]|[^ -~]/g, escapedCharacter),
  parseJson: (text: string): unknown => JSON.parse(text),
  urlEncode: (text: string): string => new URLSearchParams([['', text]]).toString().slice(1),
  urlDecode: (text: string): string => new URLSearchParams(`=${text}`).get('') ?? '',
  base64Encode: (text: string): string => Buffer.from(text).toString('base64'),
  base64Decode: (text: string): string => Buffer.from(text, 'base64').toString(),
});

const named: Readonly<Record<string, string>> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
};

function escapedCharacter(character: string): string {
  if (/["'/\\]/.test(character)) return `\\${character}`;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `\\${named[character] ?? `u${code}`}`;
}
