import type { Messages } from '../../types.ts';

/** What `diagnose` says of a URL that it was given. */
export default {
  'no-url': '"{url}" is not a valid URL (for example https://api.example.com/orders).',
  'not-https': 'API Gateway serves https only, and "{url}" is not an https URL.',
  user: 'The URL holds a user or a password. Leave them out.',
  address: '"{url}" has no full host name, by which API Gateway would know an API.',
  region: '{host} is in Region {region}, and --region says {given}.',
  replay: 'A recording holds no URL. Give one of the two.',
  report: 'A URL gives text or JSON. Run --markdown and --html with the API and its stage.',
  'stage-option': 'The URL says which stage is meant. Leave --stage out.',
  'get-without-url': '--get needs a URL.',
  'no-target': 'The URL leads to no stage of a REST or HTTP API that could be diagnosed.',
  'step-front': 'request, domain and mapping',
  'heading-commands': 'Commands to copy:',
  'option-get': 'with a URL: ask with GET instead of HEAD',
} satisfies Messages;
