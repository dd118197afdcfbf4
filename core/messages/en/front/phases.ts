import type { Messages } from '../../types.ts';

/** What a client meets between its network and a stage. */
export default {
  heading: 'What a client meets: {method} https://{host}{path}',
  'phase-dns': 'Name',
  'phase-tcp': 'Connection',
  'phase-tls': 'TLS',
  'phase-certificate': 'Certificate',
  'phase-domain': 'Custom domain',
  'phase-truststore': 'Truststore',
  'phase-rule': 'Routing rule',
  'phase-mapping': 'Base path mapping',
  'phase-api': 'API',
  'phase-stage': 'Stage',
  'phase-endpoint': 'Default endpoint',
  'phase-method': 'Method',
  'phase-http': 'Answer',
  'not-reached': 'Not tried, because an earlier phase failed.',
  unread: '{what} could not be read: {because}',
  'dns-failed': '{host} does not resolve ({code}).',
  'dns-ok': '{host} resolves to {addresses}.',
  'dns-leads': '{host} leads to {target}, as the domain requires.',
  'dns-elsewhere': '{host} is an alias of {alias}; the domain’s own target is {target}.',
  'dns-unclear':
    '{host} resolves to {addresses}, which are not the current addresses of {target}. A proxy in front of the domain looks like this, too.',
  'tcp-failed': 'No connection to {host}, port {port} ({code}).',
  'tcp-ok': 'Connected to {address}, port {port}.',
  'tls-expired': 'The certificate shown for {subject} expired at {until}.',
  'tls-wrong-name': 'The certificate shown is for {names}, not for {host}.',
  'tls-untrusted':
    'Clients do not trust the certificate of {subject}, which {issuer} signed ({code}).',
  'tls-plain': 'The server answers without TLS on port {port}.',
  'tls-failed': 'TLS failed ({code}): {because}',
  'tls-ok': '{version}; the certificate of {subject} is valid until {until}.',
  'certificate-bad':
    'AWS Certificate Manager has {arn} as {status}{until, select, none {} other {, valid until {until}}}.',
  'certificate-ok': '{arn} is {status} and valid until {until}.',
  'domain-none': 'API Gateway has no custom domain {host} in this account and Region.',
  'domain-status': '{host} is {status}: {message}',
  'domain-ok': '{host} is {status} ({type}).',
  'rule-ok':
    'Rule {rule} (priority {priority}; conditions: {conditions}) leads to API {api}, stage {stage}, which gets the path {rest}.',
  'rule-others':
    'Clients that send the headers of rule {rule} (priority {priority}; {conditions}) come to API {api}, stage {stage}, instead.',
  'rule-next': 'No routing rule of {host} takes {path}; mappings are tried next.',
  'rule-none':
    'No routing rule of {host} takes {path}. {count, plural, =0 {It has none} one {It has one} other {It has #}}, and in its routing mode {mode} no mapping follows.',
  'domain-mutual-tls':
    '{host} asks clients for a certificate (truststore {uri}), and this request has none.',
  'domain-truststore': 'API Gateway warns about the truststore of {host}: {warning}',
  'mapping-none': 'No base path mapping of {host} takes {path}. It has {paths}.',
  'mapping-ok': '{path} leads to API {api}, stage {stage}.',
  'api-none': 'There is no API {api} in this account and Region.',
  'api-other': 'API {api} is a {kind} API. Only REST and HTTP APIs are followed from here on.',
  'api-ok': '{name} ({api}), {kind}, {type}.',
  'stage-none': 'API {api} has no stage {stage}. It has {stages}.',
  'stage-unnamed': 'The path names no stage. API {api} has {stages}.',
  'stage-ok': 'API {api} has the stage {stage}.',
  'endpoint-off': 'The default endpoint of API {api} is disabled.',
  'endpoint-private':
    'API {api} is private. It takes requests through VPC endpoints only, and this one came from elsewhere.',
  'endpoint-public':
    '{host} resolves to a VPC endpoint ({addresses}), which leads to private APIs only. API {api} is {type}.',
  'endpoint-ok': 'The default endpoint of API {api} is enabled.',
  'method-none': 'The deployment serves no method for {path}.',
  'method-other': 'The deployment serves {path} with {methods}.',
  'method-ok': '{method} {path} is served by {route}.',
  'http-failed': 'No HTTP answer ({code}).',
  'http-forbidden':
    '{status} {type}: API Gateway refused the request before it reached a stage. Only the client sees that.',
  'http-no-method':
    '{status} {type}: the stage has no {method} for this path, and that is the answer to it. Use --get to ask with GET.',
  'http-ok': '{status}{type, select, none {} other { {type}}}.',
  'http-error':
    '{status}{type, select, none {} other { {type}}}{body, select, none {} other {: {body}}}',
} satisfies Messages;
