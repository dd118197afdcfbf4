import type { Messages } from '../types.ts';

const messages: Messages = {
  invalid: '{source} cannot be used:',
  'not-found': '{file} does not exist. Create it, or omit the option to use the defaults.',
  'no-json': '{file} is not valid JSON: {because}',
  'unknown-key':
    '{path}: {keys} is not a valid setting. Remove it, or check for a typo; gateway-medic.config.schema.json lists all settings.',
  missing: '{path}: is missing. Add it ({expected}).',
  'wrong-type': '{path}: must be of type {expected}, not {given}.',
  'wrong-value': '{path}: must be one of {expected}, not {given}.',
  'wrong-kind':
    '{path}: "kind" must be "REST" (give the name of the API as "name") or "HTTP" (give its id as "id").',
  'too-small':
    '{path}: must be {inclusive, select, true {at least} other {more than}} {limit}, not {given}.',
  'too-big': '{path}: must be at most {limit}, not {given}.',
  'no-match': '{path}: {given} does not have the right format.',
  'unknown-remedy':
    '{path}: "{id}" is not a valid remedy, so nothing would be disabled. The remedies are: {known}',
  'look-back':
    '{path}: where every API is watched, an alarm looks back over at most {limit} minutes (the limit of a Metrics Insights query).',
  'listed-twice': '{path}: the same API and stage is already listed. Remove one of the two.',
  'name-without-ascii':
    '{path}: CloudWatch keeps only the ASCII characters of a name, and "{name}" has none; give the id of the API as "id", too.',
  'emails-and-topic':
    '{path}: give either emails or topicArn. Your own topic has its own subscriptions.',
};

export default messages;
