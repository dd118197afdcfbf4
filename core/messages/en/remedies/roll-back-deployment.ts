import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Roll back the stage to the previous deployment',
  explanation:
    'Points the stage at the deployment before the current one. The configuration of the API stays as it is, so the next deployment brings the fault back unless it is fixed first.',
  notes: {
    deployments: 'The stage goes from deployment {current} to {previous}, created at {at}.',
    loses: 'Methods that the current deployment added or changed go back to how they were.',
    access:
      'Authorization, API key requirements and request validation go back as well, which may loosen access. The two deployments were not compared.',
  },
} satisfies RemedyMessages;
