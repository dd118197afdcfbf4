import type { Case } from '../case.ts';

/** What the tools that know how packages go wrong say of the tarball. */
export const linters = (tarball: string): readonly Case[] => [
  { name: 'publint finds nothing', commands: [['publint', 'run', tarball, '--strict']] },
  {
    name: 'types resolve as attw sees it, in every way of resolving modules',
    commands: [['attw', tarball, '--profile', 'strict']],
  },
];
