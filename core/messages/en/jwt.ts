import type { Messages } from '../types.ts';

const jwt: Messages = {
  wanted:
    'The JWT authorizer {authorizer} accepts tokens of issuer {issuer} for {audience}; the routes require one of these scopes: {scopes}.',
};

export default jwt;
