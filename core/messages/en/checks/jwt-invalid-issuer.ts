import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The JWT authorizer does not accept the issuer of the tokens',
  explanation:
    'The iss claim of a token must equal the issuer of the authorizer, down to a trailing slash. API Gateway returns 401 for all other tokens.',
  advice:
    'Decode a refused token and compare iss with the issuer of the authorizer character by character, including the trailing slash. Correct the side that is wrong.',
  evidence: {},
};

export default messages;
