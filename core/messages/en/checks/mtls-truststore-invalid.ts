import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The truststore holds certificates that API Gateway cannot use',
  explanation:
    'API Gateway warns about certificates in the truststore of the custom domain, for example because they have expired. It still asks for client certificates, and refuses those that only these authorities vouch for with 403 Forbidden.',
  advice:
    'Replace the certificates that the warnings name, upload the truststore to Amazon S3, and have the domain read it with the second command. The warnings are gone once the domain has read a valid one. If the last update brought the fault, name the former version of the object instead.',
  evidence: {
    warning: 'API Gateway warns about the truststore of {domain}: {warning}',
  },
};

export default messages;
