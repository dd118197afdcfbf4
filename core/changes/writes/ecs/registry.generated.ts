// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import UpdateService from './update-service.ts';

export const writes: Readonly<Record<string, Write>> = {
  UpdateService,
};
