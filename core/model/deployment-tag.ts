/** The tag by which the remediation state machine names its deployment's table, so that the command line finds it. */
export const tableTag = 'gateway-medic:table';

/** The remediation state machine of a deployment, by the name that its configuration gives it. */
export const remediationMachine = (deployment: string): string => `${deployment}-remediation`;
