import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Roll back the stage to the previous deployment',
  explanation:
    'Points the stage at the deployment that it served before. The configuration of the API stays as it is, so the next deployment brings the fault back unless it is fixed first.',
  notes: {
    deployments: 'The stage goes from deployment {current} to {previous}, created at {at}.',
    loses: 'Methods that the current deployment added or changed go back to how they were.',
    compared:
      'Of each method the authorization type and the API key requirement were compared. Authorizers, scopes, request validation and the resource policy go back as well, which may loosen access.',
    'not-compared':
      'The two deployments could not be compared, so access may become looser: {because}',
    'loosens-authorization':
      'Access becomes looser: the authorization of {route} goes from {from} to {to}.',
    'loosens-key': 'Access becomes looser: {route} no longer requires an API key.',
    'loosens-return':
      'Access becomes looser: {route}, which the stage does not serve now, is served again with authorization {authorization}.',
    'loosens-more':
      'Access to {count, plural, one {one more method} other {# more methods}} becomes looser.',
    removes:
      '{count, plural, one {One method is} other {# methods are}} no longer served, and requests for {count, plural, one {it} other {them}} are answered with 403: {routes}.',
    'partly-known':
      'Of {count, plural, one {one method} other {# methods}} the summaries leave something out, so whether access becomes looser is not known: {routes}.',
  },
} satisfies RemedyMessages;
