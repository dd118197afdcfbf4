import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Asked, headersOf } from '../model/front/asked.ts';
import type { FailedPhase } from '../model/front/probed.ts';
import { redact } from '../model/redaction.ts';
import { failedBy, late } from './fail.ts';
import type { Limits } from './limits.ts';

/** An answer, as far as it is read. */
interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The headers that say who answered. */
const telling = [
  'x-amzn-errortype',
  'x-amzn-requestid',
  'x-amz-apigw-id',
  'apigw-requestid',
  'x-cache',
  'server',
  'location',
];

/** Sends a request on an open connection. Redirects are not followed, and of the body the beginning is read. */
export const ask = (
  connection: Duplex,
  asked: Asked,
  { answer, body }: Limits,
): Promise<Answered | FailedPhase> =>
  new Promise((end) => {
    const close = (result: Answered | FailedPhase) => {
      clearTimeout(timer);
      end(result);
      connection.destroy();
    };
    const timer = setTimeout(() => close(late(answer)), answer);
    const sent = request({
      createConnection: () => connection,
      method: asked.method,
      path: asked.path,
      headers: headersOf(asked),
    });
    sent.once('error', (error) => close(failedBy(error)));
    sent.once('response', (response) => {
      let text = '';
      const done = () => close(answered(response, text));
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text = (text + part).slice(0, body);
        if (text.length >= body) done();
      });
      response.once('end', done);
      response.once('error', done);
    });
    sent.end();
  });

const answered = ({ statusCode = 0, headers }: IncomingMessage, text: string): Answered => ({
  status: statusCode,
  headers: Object.fromEntries(
    telling.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, redact([value].flat().join(', ').slice(0, 300))]];
    }),
  ),
  body: redact(text),
});
