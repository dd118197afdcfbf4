import { JSONPath } from 'jsonpath-plus';
import { Untransformable } from './render.ts';

/** The parameters of the method request, by where they stand. */
export interface RequestParameters {
  readonly path: Readonly<Record<string, string>>;
  readonly querystring: Readonly<Record<string, string>>;
  readonly header: Readonly<Record<string, string>>;
}

/**
 * `$input` of a mapping template.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#input-variable-reference
 */
export const inputVariable = (body: string, parameters: RequestParameters) => ({
  body,
  /** What a JSONPath leads to, to go on from; nothing prints as nothing. */
  path: (path: string): unknown => valueAt(body, path) ?? '',
  /** The same as JSON. */
  json(path: string): string {
    const value = valueAt(body, path);
    return value === undefined ? '""' : JSON.stringify(value);
  },
  /** One parameter by its name, looked for in the path, the query string and the headers in turn; or all of them. */
  params(name?: string): unknown {
    const { path, querystring, header } = parameters;
    if (name !== undefined) return path[name] ?? querystring[name] ?? header[name] ?? '';
    return { path: { ...path }, querystring: { ...querystring }, header: { ...header } };
  },
});

/** A path that can lead to several places gives a list, even of one. */
const several = /\.\.|[*?,:]/;

function valueAt(body: string, path: string): unknown {
  const found: unknown[] = JSONPath({ path, json: parsed(body), wrap: true, eval: 'safe' });
  return several.test(path) ? found : found[0];
}

/** @throws Untransformable for a body that is not JSON */
function parsed(body: string): object {
  try {
    return JSON.parse(body === '' ? '{}' : body) as object;
  } catch (cause) {
    throw new Untransformable('The body is not JSON.', { cause });
  }
}
