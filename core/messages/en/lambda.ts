import type { Messages } from '../types.ts';

const lambda: Messages = {
  'version-changed':
    'Alias {alias} points to version {current}, which was published shortly before; the previous version is {previous}.',
};

export default lambda;
