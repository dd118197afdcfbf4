import intake from './incident/intake.ts';
import timeline from './incident/timeline.ts';
import mail from './incident/mail.ts';
import storm from './incident/storm.ts';

export default {
  ...intake,
  ...timeline,
  ...mail,
  ...storm,
};
