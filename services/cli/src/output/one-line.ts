/**
 * What others wrote, as one line that cannot steer a terminal: line breaks and tabs are spaces, other control characters
 * (an escape among them could paint over what stands above) are shown as �.
 */
export function toOneLine(text: string): string {
  return text.replace(/\r\n|[\t\n\r\u2028\u2029]/g, ' ').replace(/\p{Cc}/gu, '�');
}
