import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the function’s memory',
  explanation:
    'Doubles the function’s memory, to 10,240 MB at most. If the methods invoke an alias, a version with the new memory is published and the alias is moved to it.',
  notes: {
    memory:
      'The memory goes from {before} to {after} MB. Lambda gives processor in proportion to memory, and each millisecond costs as much more.',
    publishes:
      'A published version cannot be changed, so $LATEST is published as it is now, with any unpublished code or setting. The version stays when the alias is moved back.',
    terraform:
      'Terraform or OpenTofu manages the function, and its next apply would undo this. Add to the aws_lambda_function: memory_size = {after}',
    cloudformation:
      'CloudFormation, SAM or CDK manages the function, and the next deployment can undo this. Add to the AWS::Lambda::Function or AWS::Serverless::Function: MemorySize: {after} (CDK: memorySize: {after}).',
    owner:
      'If a deployment tool manages the function, set the memory to {after} MB there, too: its next deployment could undo this.',
  },
} satisfies RemedyMessages;
