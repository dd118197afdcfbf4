import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The JWT authorizer does not accept the audience of the tokens',
  explanation:
    'A JWT authorizer accepts tokens whose aud claim, or client_id where there is no aud, is one of its audiences. API Gateway returns 401 for all others.',
  advice:
    'Decode a refused token and compare aud or client_id with the audiences of the authorizer. Add the audience to the authorizer only if its tokens are meant for this API; otherwise have clients ask for a token of this API.',
  evidence: {},
};

export default messages;
