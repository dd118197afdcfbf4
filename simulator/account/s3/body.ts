import { awsError } from '../define-service.ts';

/**
 * An input's body as text.
 * @throws SimulatorLacksParameter for bytes that are not UTF-8 and for streams
 */
export function textOf(body: unknown): string {
  if (body === undefined) return '';
  if (typeof body === 'string') return body;
  if (!ArrayBuffer.isView(body)) {
    throw awsError(
      'SimulatorLacksParameter',
      'The simulator does not support streams as a body.',
      501,
    );
  }
  try {
    return new TextDecoder('utf8', { fatal: true }).decode(body);
  } catch (cause) {
    throw Object.assign(
      awsError('SimulatorLacksParameter', 'The simulator supports text objects only.', 501),
      { cause },
    );
  }
}

/** What the SDK gives as an object's body, as far as the product reads it. */
export const bodyOf = (text: string) => ({
  transformToString: () => Promise.resolve(text),
  transformToByteArray: () => Promise.resolve(new TextEncoder().encode(text)),
});
