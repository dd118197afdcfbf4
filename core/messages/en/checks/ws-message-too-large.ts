import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A function posts messages that are too large for a WebSocket connection',
  explanation:
    'API Gateway takes messages of up to 128 KB, in frames of up to 32 KB. PostToConnection answers 413 PayloadTooLargeException for a larger one, and the function does not catch it. A client that sends one is disconnected with close code 1009.',
  advice:
    'Split the message into parts of less than 128 KB, or put the content into S3 and send a presigned URL. The quota cannot be raised.',
  evidence: {
    line: 'The function logged: {line}',
    errors: 'Lambda counted {errors} errors of {function}.',
  },
};

export default messages;
