/**
 * Adds a style sheet to the document once, without a `<style>` element, which a content security policy would have
 * to allow. Does nothing outside a browser.
 */
export function adoptStyles(css: string): void {
  if (typeof document === 'undefined') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
