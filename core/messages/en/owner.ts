import type { Messages } from '../types.ts';

/** Whose a resource is that a plan changes, and what to write into the sources of the tool that deploys it. */
export default {
  'by-stack':
    '{name} belongs to stack {stack} ({tool}){logicalId, select, none {} other {, as {logicalId}}}: its tags say so. The next deployment of the stack can undo this change.',
  'by-tag':
    'The tags of {name} say that {tool} manages it{stack, select, none {} other {, in {stack}}}. The next run of {tool} can undo this change.',
  'beside-stack':
    'The tags of the API name stack {stack} ({tool}). If {name} is deployed with it, the next deployment can undo this change.',
  'beside-tag':
    'The tags of the API say that {tool} manages it{stack, select, none {} other {, in {stack}}}. If {tool} manages {name} as well, its next run can undo this change.',
  'by-trail':
    '{tool} changed {name} at {at}, as CloudTrail lists it. Its next deployment can undo this change.',
  disagree:
    'Tags and CloudTrail disagree on {name}: its tags name {tagged}, and {tool} changed it at {at}. Ask who owns it.',
  'patch-cloudformation':
    'For CloudFormation, set on {place}: {patch} (in CDK: the same properties, beginning in lower case)',
  'patch-terraform': 'For Terraform, set in {place}: {patch}',
  'patch-none': 'Make the same change in the sources of {tool}.',
} satisfies Messages;
