const id = String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`;

/** What Lambda and its runtimes say of a run that failed, from its first character on; errors of people's code begin otherwise. */
const shapes: readonly RegExp[] = [
  /^(?:\S+ )?[\da-f][\da-f-]{5,} task timed out after [\d.]+ seconds(?=\.?$|\. lambda request id|; )/i,
  /^RequestId: \S+ error: task timed out after [\d.]+ seconds(?=\.?$|\. lambda request id|; )/i,
  /^RequestId: \S+ (?:error: )?(?:process exited before completing request|runtime exited [\w ]{0,40})/i,
  /^(?:error: |runtime\.\w+: )?(?:cannot find (?:module|package) |unable to import module |handler '[^']{0,80}' missing on module |no module named )/i,
  /^(?:error: )?(?:class not found|no public method named|exec format error|eacces: permission denied|[\w.]{1,80} is undefined or not exported)/i,
  /^(?:runtime|sandbox|extension)\.[a-z]+(?=$|[\s:])/i,
  /^(?:kms|efs|eni|ec2|snapstart|subnetip|codeartifact|invalid)\w{3,40}(?:exception|reached)\b/i,
  /^(?:error: )?connect ETIMEDOUT [\da-f.:]{2,45}(?=\.?$|\. lambda request id|\s)/i,
  /^response payload size (?:\([\d. a-z]{1,20}\) )?exceeded maximum allowed payload size/i,
  /^(?:\[ERROR\] \[\d{10,13}\] LAMBDA_RUNTIME )?failed to post handler success response\. http response code: \d{3}/i,
];

const requestId = new RegExp(`(${id}) Task timed out.*Lambda request id: (${id})`, 'i');

/**
 * What is Lambda's own in the message of a failed run: a message of the function's code may quote what a client sent, whatever it
 * looks like, and is empty here.
 */
export function functionWords(message: string): string {
  const text = message.trim();
  const ids = requestId.exec(text);
  if (ids && ids[1] !== ids[2]) return '';
  return shapes.map((shape) => shape.exec(text)?.[0]).find((found) => found !== undefined) ?? '';
}

/** The type of an error where Lambda's runtime made it up, not the function's code: `Runtime.ImportModuleError`. */
export const runtimeType = (type: string): string =>
  /^(?:Runtime|Sandbox|Extension|Function)\.\w{1,60}$/.test(type) ? type : '';
