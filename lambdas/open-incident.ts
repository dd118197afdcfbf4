import * as z from 'zod/mini';
import { openIncident } from '../core/workflow/open-incident.ts';
import { alarmSchema } from '../core/model/alarm.ts';
import { targetSchema } from '../core/model/target.ts';
import { step } from './step.ts';

/** Where another execution found several targets, it starts one for each with these two beside the event's own fields. */
const alarmedSchema = z.object({ target: targetSchema, alarm: alarmSchema });

/** Understands the alarm, finds the API stage and takes its lock. */
export const handler = step({
  input: z.object({
    event: z.optional(z.unknown()),
    /** An event that was kept until a mute ended. */
    parked: z.optional(z.string()),
    executionArn: z.optional(z.string()),
  }),
  run: ({ event, parked, executionArn }, environment) => {
    const alarmed = alarmedSchema.safeParse(event);
    return openIncident(environment, { event, parked, executionArn, alarmed: alarmed.data });
  },
});
