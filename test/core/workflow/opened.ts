import type { Opened } from '../../../core/workflow/open-incident.ts';
import { machine, type stand } from './stand.ts';

export type Stand = ReturnType<typeof stand>;
/** The id of the incident that was opened or joined. */
export const idOf = (opened: Opened) => ('incidentId' in opened ? opened.incidentId : undefined);
/** The ARN of an execution. */
export const execution = (name: string) => `${machine}:${name}`;
