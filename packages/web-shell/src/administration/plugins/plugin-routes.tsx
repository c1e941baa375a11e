import { Route, Routes } from 'react-router';
import { PluginsPage } from './plugins-page.tsx';
import { SettingsPage } from './settings-page.tsx';

export function PluginRoutes() {
  return (
    <Routes>
      <Route index element={<PluginsPage />} />
      <Route path=":plugin" element={<SettingsPage />} />
    </Routes>
  );
}
