import type { Case } from '../case.ts';

export const documents: readonly Case[] = [];
