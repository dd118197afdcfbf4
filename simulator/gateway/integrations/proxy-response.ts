import type { Answer } from '../answer.ts';

/**
 * The answer that a function's value stands for.
 *
 * @returns undefined for a value that is not a proxy response
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function proxyResponse(value: unknown): Answer | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { statusCode, headers, multiValueHeaders, body = '' } = value as Record<string, unknown>;
  const status = Number(statusCode);
  if (statusCode === undefined || !Number.isInteger(status) || status < 100 || status > 599) {
    return undefined;
  }
  if (typeof body !== 'string' && body !== null) return undefined;
  const single = fieldsOf(headers, (one) => typeof one !== 'object' || one === null);
  const several = fieldsOf(multiValueHeaders, Array.isArray);
  if (!single || !several) return undefined;
  const fields = textOf(single);
  for (const name in several) fields[name] = String(several[name]);
  return { status, body: body ?? '', headers: fields };
}

/** Headers by name, none where there are none. @returns undefined where they are not an object, or a value is not as it must be */
function fieldsOf(
  headers: unknown,
  isValue: (one: unknown) => boolean,
): Record<string, unknown> | undefined {
  if (headers === undefined || headers === null) return {};
  if (typeof headers !== 'object' || Array.isArray(headers)) return undefined;
  return Object.values(headers).every(isValue) ? { ...headers } : undefined;
}

function textOf(fields: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name in fields) texts[name] = String(fields[name]);
  return texts;
}
