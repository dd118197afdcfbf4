import type { Case } from '../case.ts';
import { cdkNag } from './cdk-nag.ts';
import { commandLine } from './command-line.ts';
import { documents } from './documents.ts';
import { jest } from './jest.ts';
import { linters } from './linters.ts';
import { modules } from './modules.ts';
import { types } from './types.ts';

/** All that must hold of the packed package. */
export const casesFor = (tarball: string): readonly Case[] => [
  ...linters(tarball),
  ...modules,
  ...types,
  ...jest,
  ...cdkNag,
  ...documents,
  ...commandLine,
];
