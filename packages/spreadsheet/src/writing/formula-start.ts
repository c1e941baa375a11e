/**
 * Whether a spreadsheet program might take a text for a formula: from a .csv file, or when somebody edits the cell.
 * Source: OWASP, "CSV Injection".
 */
export function looksLikeFormula(text: string): boolean {
  return /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/.test(text) || /^[\t\r]/.test(text);
}
