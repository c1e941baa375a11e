import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** The modules of React that plugins may import. */
export const sharedReactModules = ['react', 'react-dom', 'react/jsx-runtime'] as const;

const prefix = 'shared:';

/** React's packages are CommonJS; plugins import them by name. Each gets a module that exports every name. */
export function sharedReact(): Plugin {
  const require = createRequire(import.meta.url);
  return {
    name: 'peixun:shared-react',
    resolveId: id => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const names = Object.keys(require(name) as object).filter(key => key !== 'default');
      return `import module from '${name}';\nexport default module;\nexport const { ${names.join(', ')} } = module;`;
    },
  };
}
