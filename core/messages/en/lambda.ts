import type { Messages } from '../types.ts';

const lambda: Messages = {
  'version-changed':
    'Alias {alias} points to version {current}, which is in place since shortly before; the previous version is {previous}.',
  'alias-move-unknown':
    'Alias {alias} points to version {version}, which was published at {at}. When the alias moved to it is not known, so rolling back is not proposed.',
  'alias-weighted':
    'Alias {alias} sends part of its requests to other versions than {version}: {others}. Stop or roll back that canary where it is controlled.',
};

export default lambda;
