/** How a line begins that is one of its own: with a request's id, or with the time as the console writes it. */
const beginning =
  /^\s*(?:\([\w+/=-]{8,}\)|[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d \w+ \d{4}\s*:)/;

/** Lines after which what follows belongs to a quotation. */
const quotes =
  /(?:request|response|result) (?:body|headers|path|query ?string)[^:]{0,40}:|function error\s*:|following error\s*:/i;

/** The log events in a text that somebody copied: lines after a quotation belong to it until one begins as events do. */
export function eventsIn(text: string): string[] {
  const events: string[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    if (open && !beginning.test(line)) events.push(`${events.pop() ?? ''}\n${line}`);
    else {
      events.push(line);
      open = quotes.test(line);
    }
  }
  return events;
}
