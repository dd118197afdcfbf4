import { failing } from './said.ts';
import type { Worlds } from './world.ts';

/** Stages of which nothing is to be read. */
export const logs: Worlds = {
  'no logs': {
    causes: ['execution-logging-off'],
    remedies: ['enable-execution-logging'],
    logs: false,
    traffic: failing,
  },
  'no role for logs': {
    causes: ['cloudwatch-role-missing'],
    region: 'ap-southeast-2',
    traffic: failing,
  },
};
