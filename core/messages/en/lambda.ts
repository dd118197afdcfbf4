import type { Messages } from '../types.ts';

const lambda: Messages = {
  'version-changed':
    'Alias {alias} points to version {current}, which is in place since shortly before; the previous version is {previous}.',
  'alias-moved-unlisted':
    'Alias {alias} moved to version {version}, published at {at}, in the last minutes. CloudTrail does not list it yet, so whether that was before the first failure could not be determined.',
  'alias-move-unknown':
    'Alias {alias} points to version {version}, which was published at {at}. When the alias moved to it is not known, so rolling back is not proposed.',
  'alias-weighted':
    'Alias {alias} sends part of its requests to other versions than {version}: {others}. Stop or roll back that canary where it is controlled.',
  'alias-weights-set':
    'Since {at}, alias {alias} sends part of its requests to other versions than {version}: {others}.',
  'alias-weights-unlisted':
    'Alias {alias} sends part of its requests to other versions than {version}: {others}, published at {at}. CloudTrail does not list yet who set that, so whether it was before the first failure could not be determined.',
  'deleted-by': 'CloudTrail lists {operation} by {by} at {at}.',
  'ran-before':
    'It ran within the window, so it existed until shortly before; CloudTrail does not list yet who deleted it.',
  'never-seen':
    'CloudTrail lists no deletion since {since}, and nothing shows that it ever ran: the name may never have existed.',
  'deletion-not-read':
    'CloudTrail could not be read, so whether it was deleted or never existed could not be determined.',
  'from-stage-variable': 'The name comes from the stage variable {name}, which is “{value}”.',
};

export default lambda;
