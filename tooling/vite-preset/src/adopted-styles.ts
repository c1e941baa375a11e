import type { Plugin } from 'vite';

const prefix = '\0';
const suffix = '.adopted.js';

/** Puts imported CSS into the script that imports it, as a style sheet that the document adopts. */
export function adoptedStyles(): Plugin {
  return {
    name: 'peixun:adopted-styles',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith('.css')) return null;
      const file = await this.resolve(id, importer, { skipSelf: true });
      return file && { id: `${prefix}${file.id}${suffix}`, moduleSideEffects: true };
    },
    load(id) {
      if (!id.endsWith(suffix)) return null;
      const file = JSON.stringify(`${id.slice(prefix.length, -suffix.length)}?inline`);
      return `import css from ${file};
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`;
    },
  };
}
