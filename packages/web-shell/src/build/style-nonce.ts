import type { Plugin } from 'vite';

const file = /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/;
const taken = '    csp,\n    prepend,';

/**
 * Some of Ant Design's parts (dialogs, drawers) write a style without the nonce that the page was given, which the
 * content security policy refuses. They get it from the page.
 */
export function styleNonce(): Plugin {
  return {
    name: 'peixun:style-nonce',
    transform(code, id) {
      if (!file.test(id)) return null;
      if (!code.includes(taken)) this.error(`'${id}' has changed: look how it takes the nonce now.`);
      const given = "    csp = { nonce: document.querySelector('script[nonce]')?.nonce },\n    prepend,";
      return { code: code.replace(taken, given), map: null };
    },
  };
}
