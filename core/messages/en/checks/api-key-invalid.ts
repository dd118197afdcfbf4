import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients send an API key that does not exist',
  explanation:
    'The value of the key is none of the account’s keys in this Region: the key was deleted or rotated, or it belongs to another account, Region or stage. API Gateway answers 403 Forbidden.',
  advice:
    'Find out which clients send the old key, and hand them one that is in a usage plan of this stage: aws apigateway get-api-keys --include-values lists them. If the key was deleted by mistake, its owner can import the same value again and add it to the plan.',
  evidence: {
    unknown:
      '{count, plural, one {One request} other {# requests}} carried a key that API Gateway does not know.',
    'others-fit':
      '{count, plural, one {The only key of the account is} other {All # keys of the account are}} enabled and in a usage plan of the stage, so a refused key is none of them.',
  },
};

export default messages;
