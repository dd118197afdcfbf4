/** Where API Gateway's sentences begin to quote what a client sent. */
const opening =
  /^(.*?\b(?:invalid request body|request body does not match|request validation failed|missing required request parameters|unsupported media type|in authorization header|authorization=|invalid endpoint address))\b/i;

/** A line of API Gateway begins with one of these; anything else may be a text that people copied. */
const sentence =
  /^(?:execution failed|(?:the )?api key|key (?:throttle|quota)|method completed|received response|lambda (?:execution|invocation) failed|gateway response|network error|access denied|unauthorized|user: |not authorized|the client is|invalid|(?:un)?supported|malformed|authorizer\b)/i;

/** Where a quotation begins in a sentence; API Gateway names fields in quotes, and the place of a secret is none. */
const quotation = /["“{[<](?!error(?:Type|Message)"|redacted\])/;

/** Names in API Gateway's sentences that clients and callers choose. */
const chosen: readonly (readonly [RegExp, string])[] = [
  // A denial ends with its reason; the resource before it has the path that the client asked for.
  [
    /(on resource: ?)(.*?)((?: with an explicit deny| because no [\w-]+ policy)[\w :.-]{0,80})?["'}\s]*$/i,
    '$1arn:$3',
  ],
  [/\b(arn):\S+/gi, '$1:'],
  [/\b(https?):\/\/\S+/gi, '$1:'],
  [/(because method )'[^']*'/gi, "$1''"],
  [/(host ?name )'[^']*'/gi, "$1''"],
];

/** Fields of access logs that clients fill, in JSON and behind the request of a common log format. */
const fields: readonly RegExp[] = [
  /"(?:resource_?path|path|ur[il]|(?:request_?)?(?:uri|url)|user[_-]?agent|agent|query\w*|headers?|(?:request_?)?body|referr?er|host|cookies?)"\s*:\s*"(?:[^"\\]|\\.)*"/gi,
  /(?<=^\S+ \S+ \S+ \[[^\]]{8,40}\] )"[A-Z]+ .*/,
];

/** A line without the fields that clients fill; others are as they were. */
export const withoutFields = (line: string): string =>
  fields.reduce((text, field) => text.replace(field, ''), line);

/** A sentence of API Gateway without what it quotes; a text that is none stays as it is. */
export function sentenceWords(text: string): string {
  if (!sentence.test(text)) return text;
  const own = chosen.reduce((line, [pattern, name]) => line.replace(pattern, name), text);
  const known = opening.exec(own)?.[1] ?? own;
  const at = known.search(quotation);
  return (at < 0 ? known : known.slice(0, at)).trim();
}
