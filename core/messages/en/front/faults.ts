import type { Messages } from '../../types.ts';

/** Causes that only a request from outside shows. */
export default {
  'title-stage-not-found': 'The stage that clients ask for does not exist',
  'explanation-stage-not-found':
    'A base path mapping or the path of the URL names a stage that the API does not have. API Gateway answers 403 Forbidden, or 404 of an HTTP API, before a stage is reached, so neither metrics nor log lines are left.',
  'advice-stage-not-found':
    'Check the name of the stage in the URL first; upper and lower case differ. If the stage was deleted, the first command shows what there is to create it from, and the second creates it again. Variables, throttling and logging of the deleted stage have to be set again.',
  'title-host-header-forwarded': 'A proxy may forward the client’s Host header to API Gateway',
  'explanation-host-header-forwarded':
    'A CloudFront distribution or another proxy seems to pass on the Host header of the client. API Gateway knows no API of that name and answers 403 Forbidden before a stage is reached, although the API’s own address works.',
  'advice-host-header-forwarded':
    'If the name is a custom domain of API Gateway in another account or Region, check it there first. Otherwise do not forward Host. In CloudFront, give the behavior the managed origin request policy AllViewerExceptHostHeader (b689b0a8-53d0-40ab-baf2-68738e2966ac). In another proxy, set Host to the name of its upstream, for example proxy_set_header Host with the execute-api host name in NGINX. Alternatively, create a custom domain of API Gateway for the name that clients use.',
} satisfies Messages;
