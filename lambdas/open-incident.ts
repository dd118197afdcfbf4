import * as z from 'zod/mini';
import { type Opened, openIncident } from '../core/workflow/open-incident.ts';
import { alarmedTargetSchema } from '../core/model/alarmed-target.ts';
import { step } from './step.ts';
import { sweep, type Swept } from '../core/workflow/sweep.ts';

/** Understands the alarm, finds the API stage and takes its lock. */
export const handler = step({
  input: z.object({
    event: z.optional(z.unknown()),
    /** An event that was kept until a mute ended. */
    parked: z.optional(z.string()),
    executionArn: z.optional(z.string()),
    /** By the clock: no alarm, but a look for what nobody works on any more. */
    sweep: z.optional(z.literal(true)),
  }),
  run: ({ event, parked, executionArn, sweep: isSweep }, environment): Promise<Opened | Swept> => {
    if (isSweep) return sweep(environment);
    // Where another execution found several targets, it starts one for each with this beside the event's own fields.
    const alarmed = alarmedTargetSchema.safeParse(event);
    return openIncident(environment, { event, parked, executionArn, alarmed: alarmed.data });
  },
});
