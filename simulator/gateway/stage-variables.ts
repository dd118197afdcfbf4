/** Fills `${stageVariables.name}`; an unknown variable leaves nothing, as in API Gateway. */
export const fillStageVariables = (
  text: string,
  variables: Readonly<Record<string, string>>,
): string =>
  !text.includes('${')
    ? text
    : text.replaceAll(/\$\{stageVariables\.(\w+)\}/g, (_, name: string) => variables[name] ?? '');
