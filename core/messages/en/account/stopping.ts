import type { Messages } from '../../types.ts';

/** What is left behind when somebody presses Ctrl-C. */
export default {
  interrupted: 'Interrupted.',
  'interrupted-reading': 'Interrupted. Nothing was changed.',
  stopping: 'Stopping: the current call is finished and recorded first.',
  'finishing-undo':
    'Finishing the undo: stopping halfway would leave a mixed state. Press Ctrl-C again to stop at once.',
  'left-applying':
    'Stopped in the middle of a change. The journal of {run} lists what was done: "gateway-medic fix --resume" continues, "gateway-medic undo {run}" undoes it.',
  'left-watching':
    'Stopped watching; the change stays in place. Undo it with: gateway-medic undo {run}',
  'left-undoing': 'Stopped in the middle. Continue with: gateway-medic undo {run}',
} satisfies Messages;
