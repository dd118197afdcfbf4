import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Point the stage at the previous deployment',
  explanation:
    'Lets the stage serve the deployment before the current one. What is configured in the API stays, so the next deployment brings the fault back unless it is mended first.',
  notes: {
    deployments: 'The stage goes from deployment {current} to {previous}, made at {at}.',
    loses: 'Methods that the current deployment added or changed are as before again.',
  },
} satisfies RemedyMessages;
