/**
 * JavaScript keeps the text of the last successful match of any regular expression (`RegExp.input`), which here is
 * often a name or an ID number: a harmless match takes its place.
 */
export function forgetLastMatch(): void {
  /^$/.exec('');
}
