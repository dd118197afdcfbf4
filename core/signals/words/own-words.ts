import { plainLine, withoutPrefix } from '../normalize.ts';
import { answerWords, errorWords } from './answer-words.ts';
import { authorizerWords } from './authorizer-words.ts';
import { functionWords } from './function-words.ts';
import { sentenceWords, withoutFields } from './sentence-words.ts';
import { scanJson } from './scan-json.ts';

/** What one log event says. */
export interface Words {
  /** In the words of API Gateway or Lambda, in plain characters; empty: it only quotes, or is about a request that goes well. */
  readonly own: string;
  /** Whether these are the backend's, about itself: they tell nothing of what happened before it was asked. */
  readonly answer: boolean;
}

/** Lines that quote the request or the answer to it, or that every healthy request has: nothing in them points to a fault. */
const routine =
  /^(method request (path|query ?string|headers|body)|endpoint request (uri|headers|body|query ?string)|(method|endpoint|gateway) response headers|method response body|request (headers|body|path|uri)\b.{0,30}:|response (headers|body)\b.{0,30}:|sending request to|starting execution|http method:|extended request id|x-?ray tracing|aws integration endpoint requestid|verifying usage plan|usage plan check succeeded|successfully completed|api key .{0,80}(?<!not )authorized because|starting authorizer|incoming identity|using valid authorizer policy|authorizer claims|(stack ?trace|event|context|querystring|query string|headers?|body|path|payload|user-?agent)\s*[:=])/i;

interface Quoting {
  /** What comes before the quotation. */
  readonly opening: RegExp;
  /** What counts of the quotation. */
  readonly quoted: (text: string) => string;
  readonly answer?: true;
}

/** Lines that quote what a function or a backend said. */
const quotings: readonly Quoting[] = [
  {
    opening: /^endpoint response body before transformations\s*:/i,
    quoted: answerWords,
    answer: true,
  },
  { opening: /^gateway response body\s*:/i, quoted: messageOf },
  { opening: /^authorizer result body before parsing\s*:/i, quoted: authorizerWords },
  {
    opening: /^[^"{:]*(?:customer function error|function returned the following error)\s*:/i,
    quoted: functionWords,
  },
  {
    opening:
      /^(?:[\da-f-]{36}\s+)?(?:ERROR\s+)?(?:Invoke Error|Unhandled Promise Rejection|Uncaught Exception)/i,
    quoted: (text) => errorWords(scanJson(text) ?? []),
  },
  { opening: /^\[ERROR\] [a-z_][\w.]*: /i, quoted: functionWords },
  // Whatever else people's code writes into its log, it may have from a client.
  {
    opening: /^(?:[\da-f-]{36}\s+)?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\s/,
    quoted: functionWords,
  },
];

/**
 * What a log event says in API Gateway's and Lambda's own words. Texts of clients, functions and backends that it quotes are left out:
 * they may hold whatever somebody wants to be read there.
 */
export const ownWords = (event: string): Words =>
  wordsOfQuoting(event) ?? { own: sentenceWords(plainLine(withoutFields(event))), answer: false };

/** As {@link ownWords}, of events that quote; undefined for one that is of no such form. */
export function wordsOfQuoting(event: string): Words | undefined {
  const raw = withoutPrefix(event);
  const plain = plainLine(event);
  if (routine.test(plain)) return { own: '', answer: false };
  for (const { opening, quoted, answer = false } of quotings) {
    // As it was written, where that shows: escapes are part of a document's form.
    const text = opening.test(raw) ? raw : plain;
    const head = opening.exec(text)?.[0];
    if (head === undefined) continue;
    const words = quoted(text.slice(head.length).trim());
    return { own: plainLine(`${answer ? '' : head} ${words}`), answer };
  }
  return undefined;
}

/** The message of API Gateway's own answer, where it is in the form that it has unless somebody changes it. */
function messageOf(body: string): string {
  const leaves = scanJson(body) ?? [];
  const [only] = leaves;
  return leaves.length === 1 && only?.path.join() === 'message' ? `"message":"${only.text}"` : '';
}
