import { render } from '../../../core/messages/render.ts';
import { type Pause, pauseEvidence } from '../../../core/model/pause.ts';
import { wrapped } from '../../story/wrap.ts';

/** A pause in a sentence. */
export const pauseText = (pause: Pause): string => wrapped(render(pauseEvidence(pause)));
