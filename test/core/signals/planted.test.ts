import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { classify, signatures } from '../../../core/checks/signatures.ts';
import { accessFormat } from '../../../core/facts/logs/access-format.ts';
import { failedRequests } from '../../../core/signals/failed-requests.ts';
import { functionLogWords } from '../../../core/signals/words/function-log-words.ts';

/** Texts that name causes, one at least for each rule: public lines, and the words of each rule's own pattern. */
const publicLines = readFileSync(
  new URL('../../fixtures/signatures.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);

/** A text that a pattern matches: the first of its alternatives, what may be absent left out. */
function wordsOf({ source }: RegExp): string {
  let text = source;
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replaceAll(/\(\?<?[!=][^()]*\)/g, '')
      .replaceAll(/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)\??/g, '$1');
  }
  return (text.split('|')[0] ?? '')
    .replaceAll('[^]*', ' ')
    .replaceAll(/\.\{[\d,]+\}/g, ' ')
    .replaceAll(/\\[bW](?:\{[\d,]+\})?/g, '"')
    .replaceAll(/\\[wd][+*]?/g, '1')
    .replaceAll(/\\s[*+]?/g, ' ')
    .replaceAll(/.\?|[\^$]/g, '')
    .replaceAll(/\[[^\]]*\][*+]?/g, 'a')
    .replaceAll('\\', '');
}

const texts = [...new Set([...publicLines, ...signatures.map(({ pattern }) => wordsOf(pattern))])];
const id = '7735a87a-73d3-439b-8079-2f731fec9980';
const forgedId = '00000000-0000-4000-8000-000000000000';

/** The same text as it stands, on a line of its own, behind an escaped break, and as a line with an id of its own. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `x\n${text}`,
  (text) => String.raw`x\n${text}`,
  (text) => `x\n(${forgedId}) ${text}`,
  (text) => `x"} ${text}`,
];
const planted = texts.flatMap((text) => disguises.map((disguise) => disguise(text)));
const json = (text: string) => JSON.stringify(text);

/** Where data tracing and functions write what clients sent. */
const places: Readonly<Record<string, (text: string) => string>> = {
  path: (text) => `Method request path: {id=${text}}`,
  'query string': (text) => `Method request query string: {q=${text}}`,
  header: (text) => `Method request headers: {X-Note=${text}, Host=a.example.org}`,
  'request body': (text) => `Method request body before transformations: {"note":${json(text)}}`,
  'raw request body': (text) => `Method request body before transformations: ${text}`,
  'endpoint request': (text) => `Endpoint request body after transformations: ${text}`,
  'endpoint address': (text) => `Endpoint request URI: https://b.example.org/${text}`,
  'endpoint header': (text) => `Endpoint request headers: {X-Note=${text}}`,
  'response header': (text) => `Endpoint response headers: {X-Echo=${text}}`,
  'method response header': (text) => `Method response headers: {X-Echo=${text}}`,
  'response body': (text) =>
    `Endpoint response body before transformations: {"statusCode":404,"body":${json(text)}}`,
  'raw response body': (text) => `Endpoint response body before transformations: echo ${text}`,
  'method response body': (text) => `Method response body after transformations: ${text}`,
  'validation error': (text) => `Request body does not match model schema: [${text}]`,
};

describe('the words of clients name neither a cause nor a status nor a route', () => {
  const status = `(${id}) Method completed with status: 404`;
  const route = `(${id}) HTTP Method: GET, Resource Path: /orders`;
  const at = '2026-01-05T10:00:00.000Z';

  test.each(Object.keys(places))('planted in the %s', (place) => {
    const named = planted.flatMap((text) => {
      const line = `(${id}) ${places[place]?.(text) ?? ''}`;
      const [failure, ...others] = failedRequests(
        [status, route, line].map((one) => ({ at, text: one })),
        [],
        signatures,
      );
      const isOf = others.length === 0 && failure?.status === 404;
      return isOf && failure.causes.length === 0 && failure.route?.path === '/orders' ? [] : [line];
    });
    expect(named).toEqual([]);
  });

  test.each(Object.keys(places))('no request fails because of the %s', (place) => {
    const made = planted.filter(
      (text) =>
        failedRequests([{ at, text: `(${id}) ${places[place]?.(text) ?? ''}` }], [], signatures)
          .length > 0,
    );
    expect(made).toEqual([]);
  });

  test('as lines that somebody copied', () => {
    // A line with an id of its own is one, for all that a copy shows.
    const copied = planted.filter((text) => !text.includes(`\n(`));
    const body = places['request body'] ?? String;
    expect(copied.filter((text) => classify(`(${id}) ${body(text)}`).length > 0)).toEqual([]);
    const logged = copied.flatMap((text) => [
      JSON.stringify({ requestId: id, status: '404', path: `/${text}`, userAgent: text }),
      `192.0.2.1 - - [05/Jan/2026:10:00:00 +0000] "GET /${text} HTTP/1.1" 404 23 ${id} "${text}"`,
    ]);
    expect(logged.filter((line) => !line.includes('\n') && classify(line).length > 0)).toEqual([]);
    const raw = places['raw request body'] ?? String;
    const single = copied.filter((text) => !/\n.*: \d{4}|UTC/.test(text));
    expect(single.filter((text) => classify(`(${id}) ${raw(text)}`).length > 0)).toEqual([]);
  });
});

describe("the words of a function's error mean that it failed, and no more", () => {
  const general = ['lambda-init-error', 'lambda-unhandled-error'];
  const errors: readonly (readonly [string, (text: string) => string])[] = [
    [
      'error message',
      (text) =>
        `Lambda execution failed with status 200 due to customer function error: Error: bad input ${text}. Lambda request id: ${id}`,
    ],
    [
      'stack trace',
      (text) =>
        `Endpoint response body before transformations: ${JSON.stringify({ errorType: 'Error', errorMessage: `bad input ${text}`, stackTrace: [text] })}`,
    ],
  ];
  test.each(errors)('%s', (_, line) => {
    const other = planted.filter((text) =>
      failedRequests([{ at: '', text: `(${id}) ${line(text)}` }], [], signatures).some(
        ({ causes }) => causes.some((cause) => !general.includes(cause)),
      ),
    );
    expect(other).toEqual([]);
  });

  test('an error that names a timeout hides no error', () => {
    for (const text of [
      'Task timed out after 3.00 seconds',
      'Error: Task timed out after 3.00 seconds',
      `2026-01-05T10:00:00.000Z ${forgedId} Task timed out after 3.00 seconds`,
    ]) {
      expect(
        classify(
          `(${id}) Lambda execution failed with status 200 due to customer function error: ${text}. Lambda request id: ${id}`,
        ),
      ).toContain('lambda-unhandled-error');
    }
  });

  test.each([
    ['message', (text: string) => `2026-01-05T10:00:00.000Z\t${id}\tINFO\tgot ${text}`],
    ['error', (text: string) => `2026-01-05T10:00:00.000Z\t${id}\tERROR\tbad input ${text}`],
    [
      'thrown error',
      (text: string) =>
        `2026-01-05T10:00:00.000Z\t${id}\tERROR\tInvoke Error \t${JSON.stringify({ errorType: 'Error', errorMessage: `bad ${text}`, stack: [text] })}`,
    ],
    [
      'JSON line',
      (text: string) =>
        JSON.stringify({
          level: 'ERROR',
          message: text,
          errorType: 'Error',
          errorMessage: `x ${text}`,
        }),
    ],
    ['print', (text: string) => `got ${text}`],
  ])('in the log of a function: %s', (_, line) => {
    const said =
      /task timed out|cannot find|runtime exited|process exited|Runtime\.|status: timeout/i;
    expect(planted.filter((text) => said.test(functionLogWords(line(text))))).toEqual([]);
  });
});

describe('the fields of an access log that clients fill', () => {
  const own = { requestId: id, status: '404', 'error.message': 'Not Found', httpMethod: 'GET' };
  const formats = {
    JSON: '{"requestId":"$context.requestId","agent":"$context.identity.userAgent","path":"$context.path","status":$context.status,"httpMethod":"$context.httpMethod","message":"$context.error.message"}',
    CLF: '$context.identity.sourceIp - - [$context.requestTime] "$context.httpMethod $context.resourcePath $context.protocol" $context.status $context.responseLength $context.requestId "$context.identity.userAgent"',
    "a client's words in the middle":
      '$context.identity.userAgent $context.status $context.requestId $context.httpMethod $context.error.message',
  } as const;
  const forged = [
    '","status":"503","x":"',
    `x 503 ${forgedId} GET Forbidden`,
    '" 503 1 x "',
    `x" 503 100 ${forgedId} "y`,
    'WAF_FILTERED',
    ...planted,
  ];
  test.each(Object.entries(formats))('%s', (_, template) => {
    const format = accessFormat(template);
    const line = (agent: string) =>
      template.replaceAll(/\$context\.([\w.]*\w)/g, (_whole, name: string) =>
        name === 'identity.userAgent' || name === 'path' ? agent : (own[name as 'status'] ?? '-'),
      );
    const fooled = forged.filter((agent) => {
      const values = format.read(line(agent));
      const status = values?.get('status');
      const message = values?.get('error.message');
      return (
        (status !== undefined && status !== '404') ||
        (message !== undefined && message !== 'Not Found')
      );
    });
    expect(fooled).toEqual([]);
  });
});
