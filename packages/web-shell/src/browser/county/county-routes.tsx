import type { CountyView } from '@peixun/ui-kit/county';
import { onDemand, PluginPart } from '@peixun/ui-kit/runtime';
import { Route, Routes } from 'react-router';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';

const Administration = onDemand(
  async () => (await import('../../administration/administration.tsx')).Administration,
);
const MyAccount = onDemand(async () => (await import('./my-account.tsx')).MyAccount);

/** Home, administration and the pages of the plugins. A plugin's code is loaded when a page of it is opened. */
export function CountyRoutes({ view }: { readonly view: CountyView }) {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="administration/*" element={<Administration />} />
      <Route path="account" element={<MyAccount />} />
      {view.plugins.flatMap(plugin =>
        plugin.pages.map(page => (
          <Route
            key={`${plugin.id}/${page.id}`}
            path={`${plugin.id}${page.path}`}
            element={<PluginPart key={`${plugin.id}/${page.id}`} plugin={plugin} kind="pages" id={page.id} />}
          />
        )),
      )}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
