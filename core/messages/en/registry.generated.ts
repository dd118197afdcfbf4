// Written by `npm run registry`. Do not edit.
import type { Catalogue } from '../types.ts';

export const catalogue: Catalogue = {
  checks: {
  },
  remedies: {
  },
  areas: {
  },
};
