import type { Plugin } from 'vite';

/** Files that only pass on what others export: following them would lead to everything. */
const barrels = [/[\\/]antd[\\/]es[\\/]index\.js$/, /@ant-design[\\/]icons[\\/]es[\\/]index\.js$/];

/** What the first page takes from behind a barrel. */
const behindBarrels = [
  /[\\/]antd[\\/]es[\\/]config-provider[\\/]index\.js$/,
  /@ant-design[\\/]icons[\\/]es[\\/]/,
];

/** Finds the modules that every page needs, so that they can be one file instead of many small ones. */
export function firstPage() {
  const modules = new Set<string>();
  const plugin: Plugin = {
    name: 'peixun:first-page',
    buildEnd() {
      const follow = (id: string) => {
        if (modules.has(id) || barrels.some(barrel => barrel.test(id))) return;
        modules.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(follow);
      };
      for (const id of this.getModuleIds()) {
        if (/src[\\/]browser[\\/]main\.tsx$/.test(id) || behindBarrels.some(part => part.test(id)))
          follow(id);
      }
    },
  };
  return { plugin, has: (id: string) => modules.has(id) };
}
