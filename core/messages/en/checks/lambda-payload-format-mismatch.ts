import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function reads the other event format than the integration sends',
  explanation:
    'HTTP APIs send events in format 1.0 or 2.0, which name method and path differently. The function looks for fields of the format that it does not get, and throws.',
  advice:
    'Set the payload format of the integration to the one that the function reads, or have the function read both.',
  evidence: {
    reads: '{function} reads event format {wanted} and gets {sent}: {said}',
  },
};

export default messages;
