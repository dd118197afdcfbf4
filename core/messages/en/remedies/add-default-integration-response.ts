import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Add the default integration response',
  explanation:
    'Adds a default integration response to the method, so that what its function returns is answered with the one success status that the method declares, and deploys it. Other responses and methods stay as they are.',
  notes: {
    answers:
      'Whatever the function of {route} returns is passed on to clients unchanged, with status {status}: no template shapes or hides any of it.',
    errors:
      'Errors of the function that no pattern of {route} matches are answered with {status}, too.',
  },
};

export default messages;
