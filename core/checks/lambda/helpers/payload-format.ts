/** The forms of the event that HTTP APIs send to functions. */
export type Format = '1.0' | '2.0';

/** How runtimes say that a field of a form is not there. */
const absent = (field: string): RegExp =>
  new RegExp(
    `KeyError\\W{1,20}['"]?${field}['"]|following error: ['"]${field}['"]\\.|reading ['"]${field}['"]|undefined .{0,30}\\b${field}\\b|['"]?${field}['"]? (?:is (?:missing|undefined|required)|not found in event)`,
    'i',
  );

const fields: Readonly<Record<Format, readonly RegExp[]>> = {
  '1.0': ['httpMethod', 'multiValueHeaders', 'resourcePath'].map(absent),
  '2.0': ['http', 'rawPath', 'rawQueryString', 'routeKey'].map(absent),
};

/** The form whose fields an error message of a function misses; undefined where it names none. */
export const readsFormat = (text: string): Format | undefined =>
  (['1.0', '2.0'] as const).find((format) => fields[format].some((field) => field.test(text)));
