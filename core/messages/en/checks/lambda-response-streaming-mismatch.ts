import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration’s transfer mode does not fit how it invokes the function',
  explanation:
    'A streamed answer needs transfer mode STREAM and a URI that ends in /response-streaming-invocations; a buffered one needs BUFFERED and a URI that ends in /invocations. This integration mixes them, so API Gateway cannot read what the function returns and answers 502.',
  advice:
    'Decide whether the function streams. The command below sets the mode that fits the URI. If the other way is meant, change the URI instead: path/2021-11-15/functions/ARN/response-streaming-invocations to stream, path/2015-03-31/functions/ARN/invocations to buffer. Then deploy. A streaming handler must write its metadata as JSON, then eight null bytes, then the body.',
  evidence: {
    differs: '{route} has transfer mode {mode} and calls {uri}.',
  },
};

export default messages;
